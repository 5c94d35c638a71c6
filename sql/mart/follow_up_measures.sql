-- one row per measure that a State reported up to the date of the run, with the finding it answers where that finding is counted
with measures as (
    select * from prep.follow_up_measures
),

findings as (
    select * from mart.findings
)

select
    measures.measure_id,
    measures.iso3,
    measures.review_cycle,
    measures.regional_group,
    measures.chapter,
    if(len(measures.provisions) > 0, measures.provisions, null) as provisions,
    measures.finding_id,
    findings.kind,
    measures.measure_kind,
    measures.measure_status,
    measures.taken_on,
    measures.reported_on,
    measures.had_assistance,
    measures.review_played_part,
    measures.summary
from measures
left join findings
    on
        measures.finding_id = findings.finding_id
        and measures.iso3 = findings.iso3
order by measures.measure_id
