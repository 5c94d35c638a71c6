-- one row per chapter: challenges of its reviews, those of States that reported on follow-up, and how far the measures that answer these have come
-- method: a measure answers the challenge whose code it names; a challenge counts once, at its furthest measure; challenges of States that reported no measure are unknown; where reports were given in confidence, small numbers are withheld, also against subtraction (prep.follow_up_counts)
with chapters as (
    select distinct chapter from raw.provisions
),

findings as (
    select * from mart.findings
    where kind = 'challenge'
),

counts as (
    select * from prep.follow_up_counts
),

challenged as (
    select
        chapter,
        cast(count(*) as integer) as challenge_count,
        cast(count(distinct iso3) as integer) as challenge_state_count
    from findings
    group by chapter
),

reported as (
    select
        series as chapter,
        state_count,
        case_count,
        is_withheld
    from counts
    where breakdown = 'chapter'
),

outcomes as (
    select
        replace(breakdown, 'outcome ', '') as chapter,
        max(case_count) filter (where series = 'completed') as completed_count,
        max(case_count) filter (where series = 'under_way') as under_way_count,
        max(case_count) filter (where series = 'planned') as planned_count,
        max(case_count) filter (where series = 'unanswered') as unanswered_count,
        bool_or(is_withheld) filter (where series = 'completed') as is_completed_withheld,
        bool_or(is_withheld) filter (where series = 'under_way') as is_under_way_withheld,
        bool_or(is_withheld) filter (where series = 'planned') as is_planned_withheld,
        bool_or(is_withheld) filter (where series = 'unanswered') as is_unanswered_withheld,
        bool_or(is_withheld) as is_some_withheld
    from counts
    where starts_with(breakdown, 'outcome ')
    group by breakdown
),

shown as (
    select
        chapters.chapter,
        coalesce(challenged.challenge_count, 0) as challenge_count,
        coalesce(challenged.challenge_state_count, 0) as challenge_state_count,
        if(reported.is_withheld, null, coalesce(reported.state_count, 0)) as reporting_count,
        if(reported.is_withheld, null, coalesce(reported.case_count, 0)) as reported_challenge_count,
        if(reported.is_withheld or outcomes.is_completed_withheld, null, coalesce(outcomes.completed_count, 0))
            as completed_count,
        if(reported.is_withheld or outcomes.is_under_way_withheld, null, coalesce(outcomes.under_way_count, 0))
            as under_way_count,
        if(reported.is_withheld or outcomes.is_planned_withheld, null, coalesce(outcomes.planned_count, 0))
            as planned_count,
        if(reported.is_withheld or outcomes.is_unanswered_withheld, null, coalesce(outcomes.unanswered_count, 0))
            as unanswered_count,
        coalesce(reported.is_withheld or outcomes.is_some_withheld, false) as is_suppressed
    from chapters
    left join challenged on chapters.chapter = challenged.chapter
    left join reported on chapters.chapter = reported.chapter
    left join outcomes on chapters.chapter = outcomes.chapter
)

select
    chapter,
    challenge_state_count,
    reporting_count,
    challenge_count,
    challenge_count - reported_challenge_count as unknown_count,
    reported_challenge_count,
    completed_count,
    under_way_count,
    planned_count,
    unanswered_count,
    reported_challenge_count - unanswered_count as answered_count,
    round((reported_challenge_count - unanswered_count) / nullif(reported_challenge_count, 0), 4) as answered_share,
    is_suppressed
from shown
order by chapter
