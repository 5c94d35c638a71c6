-- one row per technical assistance need of the best reading of each review that is in as of the date of the run
with read_needs as (
    select * from prep.read_needs
),

review_readings as (
    select * from mart.review_readings
    where coded_item = 'need' and is_counted
),

reviews as (
    select * from mart.reviews
),

best_reading as (
    select read_needs.*
    from read_needs
    inner join review_readings
        on
            read_needs.iso3 = review_readings.iso3
            and read_needs.review_cycle = review_readings.review_cycle
            and read_needs.reading = review_readings.reading
            and read_needs.read_how = review_readings.read_how
)

select
    best_reading.need_id,
    best_reading.iso3,
    best_reading.review_cycle,
    reviews.regional_group,
    best_reading.chapter,
    best_reading.summary,
    best_reading.locator,
    best_reading.source_document,
    best_reading.source_page,
    best_reading.source_paragraph,
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
