-- one row per status: measures that States reported up to the date of the run
-- method: counts; where reports were given in confidence, small numbers are withheld, also against subtraction (prep.follow_up_counts)
with statuses as (
    select
        unnest(['completed', 'under_way', 'planned']) as measure_status,
        unnest([1, 2, 3]) as position
),

counts as (
    select * from prep.follow_up_counts
),

total as (
    select
        coalesce(bool_or(is_withheld), false) as is_withheld,
        coalesce(max(case_count), 0) as all_measure_count
    from counts
    where breakdown = 'total'
),

judged as (
    select
        statuses.measure_status,
        statuses.position,
        coalesce(counts.is_withheld, false) as is_suppressed,
        if(counts.is_withheld, null, coalesce(counts.state_count, 0)) as state_count,
        if(counts.is_withheld, null, coalesce(counts.case_count, 0)) as measure_count
    from statuses
    left join counts
        on
            counts.breakdown = 'status'
            and statuses.measure_status = counts.series
)

select
    judged.measure_status,
    judged.state_count,
    judged.measure_count,
    if(total.is_withheld, null, total.all_measure_count) as all_measure_count,
    round(judged.measure_count / nullif(total.all_measure_count, 0), 4) as measure_share,
    judged.is_suppressed
from judged
cross join total
order by judged.position
