-- one row per chapter: quartiles of the days from the completion of the review to the first completed measure that answers a challenge
-- method: Kaplan and Meier (1958), one case a challenge; challenges without a completed measure are censored on the day their State last reported; limits of 95 per cent by the log-log transformation, not widened for several challenges of one State; computed as in request_times_to_close, which was compared with R; where reports were given in confidence, small numbers are withheld, also against subtraction (prep.follow_up_counts)
with chapters as (
    select distinct chapter from raw.provisions
),

follow_up_survival as (
    select * from prep.follow_up_survival
),

counts as (
    select * from prep.follow_up_counts
),

counted as (
    select
        chapters.chapter,
        coalesce(max(counts.state_count) filter (where counts.breakdown = 'dated'), 0) as state_count,
        coalesce(cast(sum(counts.case_count) filter (where counts.series = 'undated') as integer), 0)
            as undated_challenge_count,
        coalesce(max(counts.case_count) filter (where counts.series = 'dated' and counts.part = 'completed'), 0)
            as completed_count,
        coalesce(max(counts.case_count) filter (where counts.series = 'dated' and counts.part = 'censored'), 0)
            as censored_count,
        coalesce(bool_or(counts.is_withheld) filter (where counts.breakdown in ('chapter', 'dated')), false)
            as is_withheld,
        coalesce(bool_or(counts.is_withheld), false) as is_count_withheld
    from chapters
    left join counts
        on
            (counts.breakdown in ('chapter', 'dated') and chapters.chapter = counts.series)
            or counts.breakdown = 'time ' || chapters.chapter
    group by chapters.chapter
)

select
    counted.chapter,
    if(counted.is_count_withheld, null, counted.state_count) as state_count,
    if(counted.is_count_withheld, null, counted.completed_count + counted.censored_count) as reported_challenge_count,
    if(counted.is_count_withheld, null, counted.undated_challenge_count) as undated_challenge_count,
    if(counted.is_count_withheld, null, counted.completed_count) as completed_count,
    if(counted.is_count_withheld, null, counted.censored_count) as censored_count,
    if(counted.is_withheld, null, follow_up_survival.first_quartile_days) as first_quartile_days,
    if(counted.is_withheld, null, follow_up_survival.first_quartile_days_from) as first_quartile_days_from,
    if(counted.is_withheld, null, follow_up_survival.first_quartile_days_to) as first_quartile_days_to,
    if(counted.is_withheld, null, follow_up_survival.median_days) as median_days,
    if(counted.is_withheld, null, follow_up_survival.median_days_from) as median_days_from,
    if(counted.is_withheld, null, follow_up_survival.median_days_to) as median_days_to,
    if(counted.is_withheld, null, follow_up_survival.third_quartile_days) as third_quartile_days,
    if(counted.is_withheld, null, follow_up_survival.third_quartile_days_from) as third_quartile_days_from,
    if(counted.is_withheld, null, follow_up_survival.third_quartile_days_to) as third_quartile_days_to,
    counted.is_count_withheld as is_suppressed
from counted
left join follow_up_survival on counted.chapter = follow_up_survival.series
order by counted.chapter
