-- one row per challenge of a review whose State reported on follow-up to it: the furthest measure that answers it, the first completed one, and until when the State has reported
with findings as (
    select * from mart.findings
    where kind = 'challenge'
),

measures as (
    select * from prep.follow_up_measures
),

reviews as (
    select * from mart.reviews
),

reporting as (
    select
        iso3,
        review_cycle,
        max(reported_on) as reported_until
    from measures
    group by iso3, review_cycle
),

answers as (
    select
        iso3,
        finding_id,
        bool_or(had_assistance) as had_assistance,
        case
            when bool_or(measure_status = 'completed') then 'completed'
            when bool_or(measure_status = 'under_way') then 'under_way'
            else 'planned'
        end as measure_status,
        -- A measure without a day was taken at the latest when it was reported.
        min(coalesce(taken_on, reported_on)) filter (where measure_status = 'completed') as taken_on
    from measures
    where finding_id is not null
    group by iso3, finding_id
)

select
    findings.finding_id,
    findings.iso3,
    findings.review_cycle,
    findings.chapter,
    reviews.completed_on as review_completed_on,
    reporting.reported_until,
    answers.finding_id is not null as is_answered,
    answers.measure_status,
    coalesce(answers.measure_status = 'completed', false) as is_completed,
    coalesce(answers.had_assistance, false) as had_assistance,
    answers.taken_on
from findings
inner join reporting
    on
        findings.iso3 = reporting.iso3
        and findings.review_cycle = reporting.review_cycle
inner join reviews
    on
        findings.iso3 = reviews.iso3
        and findings.review_cycle = reviews.review_cycle
left join answers
    on
        findings.finding_id = answers.finding_id
        and findings.iso3 = answers.iso3
order by findings.finding_id
