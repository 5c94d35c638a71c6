-- one row per finding of the best reading of each review that is in as of the date of the run
with review_findings as (
    select * from stg.review_findings
),

reviews as (
    select * from mart.reviews
),

best_reading as (
    select *
    from review_findings
    qualify reading_rank = min(reading_rank) over (partition by iso3, review_cycle)
)

select
    best_reading.finding_id,
    best_reading.iso3,
    best_reading.review_cycle,
    reviews.regional_group,
    best_reading.chapter,
    best_reading.kind,
    best_reading.issue,
    best_reading.topic,
    best_reading.summary,
    best_reading.locator,
    best_reading.coded_by,
    best_reading.confidence,
    cast(len(best_reading.provisions) as integer) as provision_count,
    reviews.executive_summary_url
from best_reading
inner join reviews
    on
        best_reading.iso3 = reviews.iso3
        and best_reading.review_cycle = reviews.review_cycle
order by best_reading.finding_id
