-- one row per kind of request and direction with requests: quartiles of the days from receipt to closing, open requests censored at the date of the run
with requests as (
    select * from prep.requests
),

durations as (
    select
        request_kind || ' ' || direction as series,
        days,
        is_closed as is_event
    from requests
),

-- From here on the text is that of the other survival model, word for word (tests/models/survival.test.ts).
-- Kaplan-Meier estimate; limits of 95 per cent by the log-log transformation of Greenwood's variance; quartiles of the curve
-- and of its limits by the rule of R's quantile.survfit (survival 3.5-3): the day on which a curve passes the level, or the
-- middle of the stretch on which it lies at the level.
by_day as (
    select
        series,
        days,
        count(*) as leaving_count,
        count(*) filter (where is_event) as event_count
    from durations
    group by series, days
),

at_risk as (
    select
        series,
        days,
        event_count,
        sum(leaving_count) over (
            partition by series
            order by days desc
            rows between unbounded preceding and current row
        ) as risk_count
    from by_day
),

curve as (
    select
        series,
        days,
        product(1 - event_count / risk_count) over up_to_the_day as survival,
        sqrt(sum(event_count / (risk_count * (risk_count - event_count))) over up_to_the_day) as log_error
    from at_risk
    where event_count > 0
    window up_to_the_day as (
        partition by series
        order by days
        rows between unbounded preceding and current row
    )
),

limits as (
    select
        series,
        days,
        1 - survival as estimate,
        if(survival > 1e-12, 1 - exp(-exp(ln(-ln(survival)) - 1.959963984540054 * log_error / ln(survival))), null) as upper_curve,
        if(survival > 1e-12, 1 - exp(-exp(ln(-ln(survival)) + 1.959963984540054 * log_error / ln(survival))), null) as lower_curve
    from curve
),

points as (
    select series, days, 'estimate' as line, estimate as passed from limits
    union all
    select series, days, 'from' as line, upper_curve as passed from limits
    where upper_curve is not null
    union all
    select series, days, 'to' as line, lower_curve as passed from limits
    where lower_curve is not null
),

levels as (
    select unnest([0.25, 0.5, 0.75]) as level
),

crossings as (
    select
        points.series,
        points.line,
        levels.level,
        arg_min(points.days, points.passed) filter (where points.passed + 1.5e-8 >= levels.level) as reached_on,
        arg_min(points.days, points.passed) filter (where points.passed - 1.5e-8 >= levels.level) as exceeded_on,
        abs(arg_max(points.passed, points.days) - levels.level) < 1.5e-8 as ends_at_level
    from points
    cross join levels
    group by points.series, points.line, levels.level
),

totals as (
    select
        series,
        cast(count(*) as integer) as case_count,
        cast(count(*) filter (where is_event) as integer) as event_count,
        cast(count(*) filter (where not is_event) as integer) as censored_count,
        max(days) as last_day
    from durations
    group by series
),

quartiles as (
    select
        crossings.series,
        crossings.line,
        crossings.level,
        if(
            crossings.ends_at_level,
            (crossings.reached_on + totals.last_day) / 2,
            (crossings.reached_on + crossings.exceeded_on) / 2
        ) as days
    from crossings
    inner join totals on crossings.series = totals.series
)

select
    totals.series,
    totals.case_count,
    totals.event_count,
    totals.censored_count,
    max(quartiles.days) filter (where line = 'estimate' and level = 0.25) as first_quartile_days,
    max(quartiles.days) filter (where line = 'from' and level = 0.25) as first_quartile_days_from,
    max(quartiles.days) filter (where line = 'to' and level = 0.25) as first_quartile_days_to,
    max(quartiles.days) filter (where line = 'estimate' and level = 0.5) as median_days,
    max(quartiles.days) filter (where line = 'from' and level = 0.5) as median_days_from,
    max(quartiles.days) filter (where line = 'to' and level = 0.5) as median_days_to,
    max(quartiles.days) filter (where line = 'estimate' and level = 0.75) as third_quartile_days,
    max(quartiles.days) filter (where line = 'from' and level = 0.75) as third_quartile_days_from,
    max(quartiles.days) filter (where line = 'to' and level = 0.75) as third_quartile_days_to
from totals
left join quartiles on totals.series = quartiles.series
group by totals.series, totals.case_count, totals.event_count, totals.censored_count
order by totals.series
