-- one row per technical assistance need of the best reading of each review that is in as of the date of the run
with ta_needs as (
    select * from stg.ta_needs
),

reviews as (
    select * from mart.reviews
),

best_reading as (
    select *
    from ta_needs
    qualify reading_rank = min(reading_rank) over (partition by iso3, review_cycle)
)

select
    best_reading.need_id,
    best_reading.iso3,
    best_reading.review_cycle,
    reviews.regional_group,
    best_reading.chapter,
    best_reading.summary,
    best_reading.locator,
    best_reading.coded_by,
    best_reading.confidence,
    cast(len(best_reading.provisions) as integer) as provision_count,
    cast(len(best_reading.ta_types) as integer) as type_count,
    reviews.executive_summary_url
from best_reading
inner join reviews
    on
        best_reading.iso3 = reviews.iso3
        and best_reading.review_cycle = reviews.review_cycle
order by best_reading.need_id
