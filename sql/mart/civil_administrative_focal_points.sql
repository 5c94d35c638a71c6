-- one row per answer to the question whether a focal point was designated (and for parties that did not reply): parties, and those of them with a focal point in the list, up to the date of the run
-- method: what the reply says and what the list holds are two sources, counted against each other and never merged; where either was given in confidence, small numbers are withheld, also against subtraction (prep.focal_point_counts)
with answers as (
    select
        unnest(['yes', 'partly', 'no', 'no_answer', 'not_replied']) as answer,
        unnest([1, 2, 3, 4, 5]) as position
),

parties as (
    select * from prep.civil_administrative_parties
),

said as (
    select * from prep.focal_point_counts
    where breakdown = 'said'
),

answer_counts as (
    select * from prep.civil_administrative_counts
    where breakdown = 'answer focal_point_designated'
),

reply_total as (
    select coalesce(bool_or(is_withheld), false) as is_withheld
    from prep.civil_administrative_counts
    where breakdown = 'total'
),

asked as (
    select cast(count(*) as integer) as asked_count from parties
),

counted as (
    select
        answers.answer,
        answers.position,
        coalesce(max(said.state_count) filter (where said.part = 'listed'), 0) as listed_count,
        coalesce(max(said.state_count) filter (where said.part = 'not_listed'), 0) as not_listed_count,
        coalesce(bool_or(said.is_withheld), false) as is_split_withheld,
        coalesce(bool_or(answer_counts.is_withheld), false) or bool_or(reply_total.is_withheld) as is_answer_withheld
    from answers
    cross join reply_total
    left join said on answers.answer = said.series
    left join answer_counts on answers.answer = answer_counts.series
    group by answers.answer, answers.position
)

select
    counted.answer,
    if(counted.is_answer_withheld, null, counted.listed_count + counted.not_listed_count) as state_count,
    if(counted.is_answer_withheld or counted.is_split_withheld, null, counted.listed_count) as listed_count,
    if(counted.is_answer_withheld or counted.is_split_withheld, null, counted.not_listed_count) as not_listed_count,
    asked.asked_count,
    counted.is_answer_withheld or counted.is_split_withheld as is_suppressed
from counted
cross join asked
order by counted.position
