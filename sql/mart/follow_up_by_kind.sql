-- one row per kind of measure: measures that States reported up to the date of the run, their status, the part of the review and of assistance
-- method: counts; shares of assistance and of the part of the review are of the measures for which the State says so or the contrary; States that reported no measure are unknown, not without measures
with measures as (
    select * from mart.follow_up_measures
),

reporting as (
    select cast(count(distinct iso3) as integer) as reporting_count from measures
),

kinds as (
    select
        unnest(['law', 'institution', 'procedure', 'training', 'policy', 'treaty']) as measure_kind,
        unnest([1, 2, 3, 4, 5, 6]) as position
),

counted as (
    select
        kinds.measure_kind,
        kinds.position,
        cast(count(distinct measures.iso3) as integer) as state_count,
        cast(count(measures.measure_id) as integer) as measure_count,
        cast(count(*) filter (where measures.measure_status = 'completed') as integer) as completed_count,
        cast(count(*) filter (where measures.measure_status = 'under_way') as integer) as under_way_count,
        cast(count(*) filter (where measures.measure_status = 'planned') as integer) as planned_count,
        cast(count(*) filter (where measures.had_assistance) as integer) as assisted_count,
        cast(count(measures.had_assistance) as integer) as assistance_known_count,
        cast(count(*) filter (where measures.review_played_part) as integer) as review_part_count,
        cast(count(measures.review_played_part) as integer) as review_part_known_count
    from kinds
    left join measures on kinds.measure_kind = measures.measure_kind
    group by kinds.measure_kind, kinds.position
)

select
    counted.measure_kind,
    counted.state_count,
    reporting.reporting_count,
    counted.measure_count,
    counted.completed_count,
    counted.under_way_count,
    counted.planned_count,
    counted.assisted_count,
    counted.assistance_known_count,
    round(counted.assisted_count / nullif(counted.assistance_known_count, 0), 4) as assisted_share,
    counted.review_part_count,
    counted.review_part_known_count,
    round(counted.review_part_count / nullif(counted.review_part_known_count, 0), 4) as review_part_share
from counted
cross join reporting
order by counted.position
