-- one row per measure that a State reported, up to the date of the run, as taken, under way or planned after a review that is in
with measures as (
    select * from raw.follow_up_measures
),

reviews as (
    select * from mart.reviews
),

run as (
    select * from raw.run
)

select
    measures.measure_id,
    measures.iso3,
    measures.review_cycle,
    reviews.regional_group,
    measures.chapter,
    coalesce(measures.provisions, []) as provisions,
    measures.finding_id,
    measures.measure_kind,
    measures.measure_status,
    measures.taken_on,
    measures.reported_on,
    measures.had_assistance,
    measures.review_played_part,
    measures.summary
from measures
inner join reviews
    on
        measures.iso3 = reviews.iso3
        and measures.review_cycle = reviews.review_cycle
inner join run on measures.reported_on <= run.as_of
order by measures.measure_id
