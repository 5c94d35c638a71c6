with by_kind as (
    select
        if(bool_or(measure_count is null), null, sum(measure_count)) as measure_count,
        bool_or(
            coalesce(completed_count + under_way_count + planned_count, status_withheld_count) <> measure_count
        ) as is_status_wrong
    from mart.follow_up_by_kind
),

by_circumstance as (
    select
        circumstance,
        if(bool_or(measure_count is null), null, sum(measure_count)) as measure_count,
        max(all_measure_count) as all_measure_count
    from mart.follow_up_circumstances
    group by circumstance
)

select
    by_circumstance.circumstance,
    by_circumstance.measure_count,
    by_circumstance.all_measure_count,
    by_kind.measure_count as by_kind
from by_circumstance
cross join by_kind
where
    by_circumstance.measure_count <> by_circumstance.all_measure_count
    or by_kind.measure_count <> by_circumstance.all_measure_count
    or by_kind.is_status_wrong
union all
select
    measure_status as circumstance,
    measure_count,
    all_measure_count,
    null as by_kind
from (
    select
        'by status' as measure_status,
        if(bool_or(is_suppressed), null, sum(measure_count)) as measure_count,
        max(all_measure_count) as all_measure_count
    from mart.follow_up_by_status
)
where measure_count <> all_measure_count
