-- one row per kind of request and direction: quartiles of the days from receipt to closing
-- method: Kaplan and Meier (1958), since open requests are censored; limits of 95 per cent by the log-log transformation; equal to R 4.2.2, survival 3.5-3, survfit(conf.type = "log-log") in tests/models/request_times_to_close--as_r_survival_gives_them
with request_groups as (
    select * from prep.request_groups
),

request_counts as (
    select * from prep.request_counts
),

request_survival as (
    select * from prep.request_survival
),

withheld as (
    select
        request_kind,
        direction,
        bool_or(is_withheld) filter (where breakdown = 'total') as is_total_withheld,
        bool_or(is_withheld) filter (where breakdown = 'total' or part = 'open') as is_open_withheld,
        max(state_count) filter (where breakdown = 'total') as state_count
    from request_counts
    group by request_kind, direction
),

shown as (
    select
        request_groups.request_kind,
        request_groups.direction,
        request_groups.position,
        withheld.is_total_withheld,
        withheld.is_open_withheld,
        request_survival.*,
        withheld.state_count
    from request_groups
    inner join withheld
        on
            request_groups.request_kind = withheld.request_kind
            and request_groups.direction = withheld.direction
    inner join request_survival
        on request_groups.request_kind || ' ' || request_groups.direction = request_survival.series
)

select
    request_kind,
    direction,
    if(is_total_withheld, null, state_count) as state_count,
    if(is_total_withheld, null, case_count) as request_count,
    if(is_open_withheld, null, event_count) as closed_count,
    if(is_open_withheld, null, censored_count) as open_count,
    if(is_total_withheld, null, first_quartile_days) as first_quartile_days,
    if(is_total_withheld, null, first_quartile_days_from) as first_quartile_days_from,
    if(is_total_withheld, null, first_quartile_days_to) as first_quartile_days_to,
    if(is_total_withheld, null, median_days) as median_days,
    if(is_total_withheld, null, median_days_from) as median_days_from,
    if(is_total_withheld, null, median_days_to) as median_days_to,
    if(is_total_withheld, null, third_quartile_days) as third_quartile_days,
    if(is_total_withheld, null, third_quartile_days_from) as third_quartile_days_from,
    if(is_total_withheld, null, third_quartile_days_to) as third_quartile_days_to,
    is_open_withheld as is_suppressed
from shown
order by position
