-- one row per question on civil and administrative proceedings and answer: parties, of those that replied to the question up to the date of the run
-- method: counts of the replies to the note verbale; where they were given in confidence, an answer of 1 or 2 parties is withheld, and the next rarer ones until 3 parties are withheld together
with replies as (
    select * from raw.civil_administrative_replies
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
    where dataset = 'civil_administrative_replies'
),

all_parties as (
    select cast(count(*) as integer) as party_count from parties
),

questions as (
    select
        unnest([
            'civil_assistance',
            'administrative_assistance',
            'direct_action',
            'compensation_in_criminal_proceedings',
            'recognition_of_claims',
            'experience',
            'focal_point_designated'
        ]) as question,
        unnest([1, 2, 3, 4, 5, 6, 7]) as question_position
),

answers as (
    select
        unnest(['yes', 'partly', 'no', 'no_answer']) as answer,
        unnest([1, 2, 3, 4]) as answer_position
),

given as (
    select
        replies.iso3,
        replies.question,
        replies.answer
    from replies
    inner join parties on replies.iso3 = parties.iso3
    inner join run on replies.replied_on <= run.as_of
),

counted as (
    select
        questions.question,
        answers.answer,
        questions.question_position,
        answers.answer_position,
        cast(count(given.iso3) as integer) as state_count
    from questions
    cross join answers
    left join given
        on
            questions.question = given.question
            and answers.answer = given.answer
    group by questions.question, answers.answer, questions.question_position, answers.answer_position
),

summed as (
    select
        counted.*,
        cast(sum(state_count) over (partition by question) as integer) as reply_count,
        coalesce(sum(state_count) over (
            partition by question
            order by state_count, answer_position
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_count
    from counted
),

judged as (
    select
        summed.*,
        summed.reply_count > 0 and summed.reply_count < disclosure.least_count as is_base_small,
        summed.state_count > 0
        and (
            summed.state_count < disclosure.least_count
            or (summed.smaller_count > 0 and summed.smaller_count < disclosure.least_count)
        ) as is_small
    from summed
    cross join disclosure
)

select
    judged.question,
    judged.answer,
    if(judged.is_small or judged.is_base_small, null, judged.state_count) as state_count,
    if(judged.is_base_small, null, judged.reply_count) as reply_count,
    all_parties.party_count,
    round(
        if(judged.is_small or judged.is_base_small, null, judged.state_count / nullif(judged.reply_count, 0)), 4
    ) as reply_share,
    judged.is_small or judged.is_base_small as is_suppressed
from judged
cross join all_parties
order by judged.question_position, judged.answer_position
