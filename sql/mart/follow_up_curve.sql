-- one row per chapter and half-year since the review: estimated share of the challenges of States that reported which a completed measure has answered by then
-- method: Kaplan and Meier (1958), as in follow_up_times (prep.follow_up_curve); the curve ends where fewer than 3 States are still under observation; where reports were given in confidence, half-years are taken together until at least 3 States (or none) completed a measure in them, and only the last of these is shown, the end of the curve staying back until the same holds of what comes after it
with recursive curve as (
    select * from prep.follow_up_curve
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'follow_up_measures'
),

observed as (
    select * from curve
    where observed_count >= 3
),

walked as (
    select distinct
        chapter,
        cast(-1 as bigint) as half_year,
        cast([] as varchar []) as completing,
        true as is_complete
    from observed

    union all

    select
        added.chapter,
        added.half_year,
        added.completing,
        len(added.completing) = 0 or len(added.completing) >= disclosure.least_count as is_complete
    from (
        select
            observed.chapter,
            observed.half_year,
            if(
                walked.is_complete,
                observed.completing,
                list_distinct(list_concat(walked.completing, observed.completing))
            ) as completing
        from walked
        inner join observed
            on
                walked.chapter = observed.chapter
                and walked.half_year + 1 = observed.half_year
    ) as added
    cross join disclosure
),

-- What stays back after each point.
rests as (
    select
        walked.chapter,
        walked.half_year,
        count(distinct later.iso3) as completing_count
    from walked
    left join (
        select
            chapter,
            half_year,
            unnest(completing) as iso3
        from curve
    ) as later
        on
            walked.chapter = later.chapter
            and walked.half_year < later.half_year
    where walked.is_complete
    group by walked.chapter, walked.half_year
),

ends as (
    select
        rests.chapter,
        max(rests.half_year) filter (
            where rests.completing_count = 0 or rests.completing_count >= disclosure.least_count
        ) as last_shown
    from rests
    cross join disclosure
    group by rests.chapter
),

judged as (
    select
        observed.*,
        not walked.is_complete or observed.half_year > coalesce(ends.last_shown, -1) as is_suppressed
    from observed
    inner join walked
        on
            observed.chapter = walked.chapter
            and observed.half_year = walked.half_year
    inner join ends on observed.chapter = ends.chapter
)

select
    chapter,
    half_year / 2 as years,
    round(if(is_suppressed, null, completed_share), 4) as completed_share,
    round(if(is_suppressed, null, lower_share), 4) as lower_share,
    round(if(is_suppressed, null, upper_share), 4) as upper_share,
    is_suppressed
from judged
order by chapter, half_year
