-- one row per chapter: quartiles of the days from the completion of the review to the first completed measure that answers a challenge
-- method: Kaplan and Meier (1958), one case a challenge; challenges without a completed measure are censored on the day their State last reported; limits of 95 per cent by the log-log transformation, not widened for several challenges of one State; computed as in request_times_to_close, which was compared with R
with chapters as (
    select distinct chapter from raw.provisions
),

challenges as (
    select * from prep.followed_challenges
),

follow_up_survival as (
    select * from prep.follow_up_survival
),

counted as (
    select
        chapter,
        cast(count(distinct iso3) filter (where review_completed_on is not null) as integer) as state_count,
        cast(count(*) filter (where review_completed_on is null) as integer) as undated_challenge_count
    from challenges
    group by chapter
)

select
    chapters.chapter,
    coalesce(counted.state_count, 0) as state_count,
    coalesce(follow_up_survival.case_count, 0) as reported_challenge_count,
    coalesce(counted.undated_challenge_count, 0) as undated_challenge_count,
    coalesce(follow_up_survival.event_count, 0) as completed_count,
    coalesce(follow_up_survival.censored_count, 0) as censored_count,
    follow_up_survival.first_quartile_days,
    follow_up_survival.first_quartile_days_from,
    follow_up_survival.first_quartile_days_to,
    follow_up_survival.median_days,
    follow_up_survival.median_days_from,
    follow_up_survival.median_days_to,
    follow_up_survival.third_quartile_days,
    follow_up_survival.third_quartile_days_from,
    follow_up_survival.third_quartile_days_to
from chapters
left join counted on chapters.chapter = counted.chapter
left join follow_up_survival on chapters.chapter = follow_up_survival.series
order by chapters.chapter
