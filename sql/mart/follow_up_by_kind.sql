-- one row per kind of measure: measures that States reported up to the date of the run, their status, the part of the review and of assistance
-- method: counts; shares of assistance and of the part of the review are of the measures for which the State says so or the contrary; States that reported no measure are unknown, not without measures; where reports were given in confidence, small numbers are withheld, also against subtraction (prep.follow_up_counts)
with kinds as (
    select
        unnest(['law', 'institution', 'procedure', 'training', 'policy', 'treaty']) as measure_kind,
        unnest([1, 2, 3, 4, 5, 6]) as position
),

counts as (
    select * from prep.follow_up_counts
),

total as (
    select
        coalesce(bool_or(is_withheld), false) as is_withheld,
        coalesce(max(state_count), 0) as reporting_count
    from counts
    where breakdown = 'total'
),

counted as (
    select
        kinds.measure_kind,
        kinds.position,
        coalesce(max(counts.state_count) filter (where breakdown = 'kind'), 0) as state_count,
        coalesce(max(counts.case_count) filter (where breakdown = 'kind'), 0) as measure_count,
        coalesce(max(counts.case_count) filter (where breakdown = 'kind status' and part = 'completed'), 0)
            as completed_count,
        coalesce(max(counts.case_count) filter (where breakdown = 'kind status' and part = 'under_way'), 0)
            as under_way_count,
        coalesce(max(counts.case_count) filter (where breakdown = 'kind status' and part = 'planned'), 0)
            as planned_count,
        coalesce(max(counts.case_count) filter (where breakdown = 'kind assistance' and part = 'yes'), 0)
            as assisted_count,
        coalesce(cast(sum(counts.case_count) filter (
            where breakdown = 'kind assistance' and part in ('yes', 'no')
        ) as integer), 0) as assistance_known_count,
        coalesce(max(counts.case_count) filter (where breakdown = 'kind review' and part = 'yes'), 0)
            as review_part_count,
        coalesce(cast(sum(counts.case_count) filter (
            where breakdown = 'kind review' and part in ('yes', 'no')
        ) as integer), 0) as review_part_known_count,
        coalesce(bool_or(is_withheld) filter (where breakdown = 'kind'), false) as is_kind_withheld,
        coalesce(bool_or(is_withheld) filter (where breakdown in ('kind', 'kind status')), false)
            as is_status_withheld,
        coalesce(bool_or(is_withheld) filter (where breakdown in ('kind', 'kind assistance')), false)
            as is_assistance_withheld,
        coalesce(bool_or(is_withheld) filter (where breakdown in ('kind', 'kind review')), false)
            as is_review_withheld
    from kinds
    left join counts
        on
            kinds.measure_kind = counts.series
            and counts.breakdown in ('kind', 'kind status', 'kind assistance', 'kind review')
    group by kinds.measure_kind, kinds.position
)

select
    counted.measure_kind,
    if(counted.is_kind_withheld, null, counted.state_count) as state_count,
    if(total.is_withheld, null, total.reporting_count) as reporting_count,
    if(counted.is_kind_withheld, null, counted.measure_count) as measure_count,
    if(counted.is_status_withheld, null, counted.completed_count) as completed_count,
    if(counted.is_status_withheld, null, counted.under_way_count) as under_way_count,
    if(counted.is_status_withheld, null, counted.planned_count) as planned_count,
    if(counted.is_kind_withheld, null, if(counted.is_status_withheld, counted.measure_count, 0))
        as status_withheld_count,
    if(counted.is_assistance_withheld, null, counted.assisted_count) as assisted_count,
    if(counted.is_assistance_withheld, null, counted.assistance_known_count) as assistance_known_count,
    round(
        if(
            counted.is_assistance_withheld,
            null,
            counted.assisted_count / nullif(counted.assistance_known_count, 0)
        ), 4
    ) as assisted_share,
    if(counted.is_review_withheld, null, counted.review_part_count) as review_part_count,
    if(counted.is_review_withheld, null, counted.review_part_known_count) as review_part_known_count,
    round(
        if(
            counted.is_review_withheld,
            null,
            counted.review_part_count / nullif(counted.review_part_known_count, 0)
        ), 4
    ) as review_part_share,
    counted.is_status_withheld or counted.is_assistance_withheld or counted.is_review_withheld as is_suppressed
from counted
cross join total
order by counted.position
