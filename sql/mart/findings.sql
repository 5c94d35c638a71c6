-- one row per finding of the best reading of each review that is in as of the date of the run
with read_findings as (
    select * from prep.read_findings
),

review_readings as (
    select * from mart.review_readings
    where coded_item = 'finding' and is_counted
),

reviews as (
    select * from mart.reviews
),

best_reading as (
    select read_findings.*
    from read_findings
    inner join review_readings
        on
            read_findings.iso3 = review_readings.iso3
            and read_findings.review_cycle = review_readings.review_cycle
            and read_findings.reading = review_readings.reading
            and read_findings.read_how = review_readings.read_how
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
    best_reading.source_document,
    best_reading.source_page,
    best_reading.source_paragraph,
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
