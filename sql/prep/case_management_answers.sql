-- one row per question on case management systems that has one answer, and answer (null: not stated): parties, and whether their number must be withheld
-- method: where replies were given in confidence, an answer of 1 or 2 parties is withheld, and the next rarer ones until 3 parties are withheld together
with replies as (
    select * from prep.case_management_replies
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'case_management_replies'
),

answers as (
    select
        'system_kind' as question,
        unnest(['dedicated_software', 'part_of_wider_register', 'spreadsheet', 'paper']) as answer,
        unnest([1, 2, 3, 4]) as position
    union all
    select
        'system_scope' as question,
        unnest(['extradition', 'mutual_legal_assistance', 'both', null]) as answer,
        unnest([1, 2, 3, 9]) as position
    union all
    select
        'acquired_how' as question,
        unnest(['built', 'bought', 'given', null]) as answer,
        unnest([1, 2, 3, 9]) as position
    union all
    select
        'plans' as question,
        unnest(['no_plans', 'planned', 'under_way', null]) as answer,
        unnest([1, 2, 3, 9]) as position
    union all
    select
        'is_willing_to_share' as question,
        unnest(['willing', 'not_willing', null]) as answer,
        unnest([1, 2, 9]) as position
),

given as (
    select iso3, 'system_kind' as question, system_kind as answer from replies
    union all
    select iso3, 'system_scope' as question, system_scope as answer from replies
    union all
    select iso3, 'acquired_how' as question, acquired_how as answer from replies
    union all
    select iso3, 'plans' as question, if(plans = 'none', 'no_plans', plans) as answer from replies
    union all
    select
        iso3,
        'is_willing_to_share' as question,
        case when is_willing_to_share then 'willing' when not is_willing_to_share then 'not_willing' end as answer
    from replies
),

counted as (
    select
        answers.question,
        answers.answer,
        answers.position,
        cast(count(given.iso3) as integer) as state_count
    from answers
    left join given
        on
            answers.question = given.question
            and answers.answer is not distinct from given.answer
    group by answers.question, answers.answer, answers.position
),

summed as (
    select
        counted.*,
        cast(sum(state_count) over (partition by question) as integer) as reply_count,
        coalesce(sum(state_count) over (
            partition by question
            order by state_count, position
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_count
    from counted
)

select
    summed.question,
    summed.answer,
    summed.position,
    summed.state_count,
    summed.reply_count,
    summed.reply_count > 0 and summed.reply_count < disclosure.least_count as is_reply_count_withheld,
    (summed.reply_count > 0 and summed.reply_count < disclosure.least_count)
    or (
        summed.state_count > 0
        and (
            summed.state_count < disclosure.least_count
            or (summed.smaller_count > 0 and summed.smaller_count < disclosure.least_count)
        )
    ) as is_withheld
from summed
cross join disclosure
order by summed.question, summed.position
