-- one row per chapter and half-year since the review: estimated share of challenges that a completed measure has answered by then, States still under observation, and States with such a measure in the half-year
-- method: Kaplan and Meier (1958), as in prep.follow_up_survival; limits of 95 per cent by the log-log transformation of Greenwood's variance
with challenges as (
    select * from prep.followed_challenges
),

-- What was done before the review was completed counts as done on its day.
durations as (
    select
        chapter,
        iso3,
        greatest(if(is_completed, taken_on, reported_until) - review_completed_on, 0) as days,
        is_completed
    from challenges
    where review_completed_on is not null
),

half_years as (
    select
        chapter,
        unnest(range(0, 1 + cast(floor(max(days) / 182.625) as integer))) as half_year
    from durations
    group by chapter
),

by_day as (
    select
        chapter,
        days,
        count(*) as leaving_count,
        count(*) filter (where is_completed) as event_count
    from durations
    group by chapter, days
),

at_risk as (
    select
        chapter,
        days,
        event_count,
        sum(leaving_count) over (
            partition by chapter
            order by days desc
            rows between unbounded preceding and current row
        ) as risk_count
    from by_day
),

curve as (
    select
        chapter,
        days,
        product(1 - event_count / risk_count) over up_to_the_day as survival,
        sqrt(sum(event_count / (risk_count * (risk_count - event_count))) over up_to_the_day) as log_error
    from at_risk
    where event_count > 0
    window up_to_the_day as (
        partition by chapter
        order by days
        rows between unbounded preceding and current row
    )
),

reached as (
    select
        half_years.chapter,
        half_years.half_year,
        max(curve.days) as days
    from half_years
    left join curve
        on
            half_years.chapter = curve.chapter
            and half_years.half_year * 182.625 >= curve.days
    group by half_years.chapter, half_years.half_year
),

states as (
    select
        half_years.chapter,
        half_years.half_year,
        count(distinct durations.iso3) filter (where durations.days > half_years.half_year * 182.625)
            as observed_count,
        coalesce(list(distinct durations.iso3) filter (
            where
            durations.is_completed
            and durations.days <= half_years.half_year * 182.625
            and durations.days > (half_years.half_year - 1) * 182.625
        ), []) as completing
    from half_years
    inner join durations on half_years.chapter = durations.chapter
    group by half_years.chapter, half_years.half_year
)

select
    reached.chapter,
    reached.half_year,
    coalesce(1 - curve.survival, 0) as completed_share,
    if(
        curve.survival > 1e-12,
        1 - exp(-exp(ln(-ln(curve.survival)) + 1.959963984540054 * curve.log_error / ln(curve.survival))),
        null
    ) as lower_share,
    if(
        curve.survival > 1e-12,
        1 - exp(-exp(ln(-ln(curve.survival)) - 1.959963984540054 * curve.log_error / ln(curve.survival))),
        null
    ) as upper_share,
    states.observed_count,
    states.completing
from reached
inner join states
    on
        reached.chapter = states.chapter
        and reached.half_year = states.half_year
left join curve
    on
        reached.chapter = curve.chapter
        and reached.days = curve.days
order by reached.chapter, reached.half_year
