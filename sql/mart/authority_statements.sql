-- one row per function of authorities, matter and answer: parties whose entries in the directory of authorities say so as of the date of the run
-- method: a party with several entries for a function says what any of them says; of an urgent channel it says no if none has one; its age is that of its newest entry
-- method: where the directory was given in confidence, an answer of 1 or 2 parties, or of all but 1 or 2, is withheld; of answers of which each party gives one, also the next rarer ones until 3 parties are withheld together
with authorities as (
    select * from raw.authorities
),

parties as (
    select * from prep.parties
),

run as (
    select * from raw.run
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'authorities'
),

functions as (
    select
        unnest([
            'mutual_legal_assistance',
            'extradition',
            'transfer_of_sentenced_persons',
            'asset_recovery',
            'prevention'
        ]) as authority_function,
        unnest([1, 2, 3, 4, 5]) as function_position
),

answers as (
    select
        'request_language' as matter,
        unnest(['ar', 'zh', 'en', 'fr', 'ru', 'es', 'other_language']) as answer,
        unnest([1, 2, 3, 4, 5, 6, 7]) as position,
        false as is_only_one
    union all
    select
        'legal_basis' as matter,
        unnest(['convention', 'bilateral_treaty', 'multilateral_treaty', 'domestic_law', 'reciprocity']) as answer,
        unnest([11, 12, 13, 14, 15]) as position,
        false as is_only_one
    union all
    select
        'urgent_channel' as matter,
        unnest(['urgent_channel', 'no_urgent_channel']) as answer,
        unnest([21, 22]) as position,
        true as is_only_one
    union all
    select
        'age' as matter,
        unnest(['under_one_year', 'one_to_three_years', 'over_three_years']) as answer,
        unnest([31, 32, 33]) as position,
        true as is_only_one
),

entries as (
    select
        authorities.*,
        run.as_of
    from authorities
    inner join parties on authorities.iso3 = parties.iso3
    inner join run on coalesce(authorities.updated_on <= run.as_of, true)
),

languages as (
    select
        iso3,
        authority_function,
        unnest(request_languages) as language
    from entries
),

bases as (
    select
        iso3,
        authority_function,
        unnest(legal_bases) as legal_basis
    from entries
),

by_party as (
    select
        iso3,
        authority_function,
        as_of,
        bool_or(has_urgent_channel) as has_urgent_channel,
        max(updated_on) as updated_on
    from entries
    group by iso3, authority_function, as_of
),

said as (
    select distinct
        iso3,
        authority_function,
        'request_language' as matter,
        if(language in ('ar', 'zh', 'en', 'fr', 'ru', 'es'), language, 'other_language') as answer
    from languages
    union all
    select distinct
        iso3,
        authority_function,
        'legal_basis' as matter,
        legal_basis as answer
    from bases
    union all
    select
        iso3,
        authority_function,
        'urgent_channel' as matter,
        if(has_urgent_channel, 'urgent_channel', 'no_urgent_channel') as answer
    from by_party
    where has_urgent_channel is not null
    union all
    select
        iso3,
        authority_function,
        'age' as matter,
        case
            when updated_on > as_of - interval 1 year then 'under_one_year'
            when updated_on > as_of - interval 3 year then 'one_to_three_years'
            else 'over_three_years'
        end as answer
    from by_party
    where updated_on is not null
),

entered as (
    select
        functions.authority_function,
        functions.function_position,
        count(by_party.iso3) as entry_state_count
    from functions
    left join by_party on functions.authority_function = by_party.authority_function
    group by functions.authority_function, functions.function_position
),

stated as (
    select
        authority_function,
        matter,
        count(distinct iso3) as stated_count
    from said
    group by authority_function, matter
),

answered as (
    select
        authority_function,
        matter,
        answer,
        count(*) as state_count
    from said
    group by authority_function, matter, answer
),

counted as (
    select
        entered.authority_function,
        entered.function_position,
        entered.entry_state_count,
        answers.matter,
        answers.answer,
        answers.position,
        answers.is_only_one,
        coalesce(answered.state_count, 0) as state_count,
        coalesce(stated.stated_count, 0) as stated_count
    from entered
    cross join answers
    left join answered
        on
            entered.authority_function = answered.authority_function
            and answers.matter = answered.matter
            and answers.answer = answered.answer
    left join stated
        on
            entered.authority_function = stated.authority_function
            and answers.matter = stated.matter
),

summed as (
    select
        counted.*,
        coalesce(sum(state_count) over (
            partition by authority_function, matter
            order by state_count, position
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_count
    from counted
),

judged as (
    select
        summed.*,
        summed.entry_state_count > 0 and summed.entry_state_count < disclosure.least_count as is_entry_small,
        summed.stated_count > 0 and summed.stated_count < disclosure.least_count as is_base_small,
        summed.stated_count < summed.entry_state_count
        and summed.entry_state_count - summed.stated_count < disclosure.least_count as is_rest_small,
        summed.state_count > 0
        and (
            summed.state_count < disclosure.least_count
            or if(
                summed.is_only_one,
                summed.smaller_count > 0 and summed.smaller_count < disclosure.least_count,
                (
                    summed.state_count < summed.stated_count
                    and summed.stated_count - summed.state_count < disclosure.least_count
                )
                or (
                    summed.state_count < summed.entry_state_count
                    and summed.entry_state_count - summed.state_count < disclosure.least_count
                )
            )
        ) as is_small
    from summed
    cross join disclosure
),

withheld as (
    select
        judged.*,
        is_small or is_base_small or is_entry_small or (is_rest_small and is_only_one) as is_withheld,
        is_base_small or is_entry_small or is_rest_small as is_stated_withheld
    from judged
)

select
    authority_function,
    matter as authority_matter,
    answer as authority_answer,
    cast(if(is_withheld, null, state_count) as integer) as state_count,
    cast(if(is_stated_withheld, null, stated_count) as integer) as stated_count,
    cast(if(is_entry_small, null, entry_state_count) as integer) as entry_state_count,
    round(if(is_withheld or is_stated_withheld, null, state_count / nullif(stated_count, 0)), 4) as stated_share,
    is_withheld or is_stated_withheld as is_suppressed
from withheld
order by function_position, position
