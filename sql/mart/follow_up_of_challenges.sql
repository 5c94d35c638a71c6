-- one row per chapter and article (null: the chapter as a whole) with challenges: challenges that a measure answers, of those of States that reported on follow-up, and those of which nothing is known
-- method: a measure answers the challenge whose code it names, whatever its status; challenges of States that reported no measure are unknown and in neither count of the share; where reports were given in confidence, an article with small numbers is withheld, and the next larger ones against subtraction (prep.follow_up_counts)
with article_findings as (
    select * from prep.article_findings
    where kind = 'challenge'
),

counts as (
    select * from prep.follow_up_counts
),

challenged as (
    select
        chapter,
        article,
        cast(count(distinct finding_id) as integer) as challenge_count,
        cast(count(distinct iso3) as integer) as challenge_state_count
    from article_findings
    group by chapter, article
),

counted as (
    select
        challenged.chapter,
        challenged.article,
        challenged.challenge_count,
        challenged.challenge_state_count,
        coalesce(max(counts.state_count) filter (where starts_with(breakdown, 'reported')), 0) as reporting_count,
        coalesce(max(counts.case_count) filter (where starts_with(breakdown, 'reported')), 0)
            as reported_challenge_count,
        coalesce(max(counts.state_count) filter (where part = 'answered'), 0) as state_count,
        coalesce(max(counts.case_count) filter (where part = 'answered'), 0) as answered_count,
        coalesce(max(counts.case_count) filter (where part = 'unanswered'), 0) as unanswered_count,
        coalesce(max(counts.case_count) filter (where part = 'completed'), 0) as completed_count,
        coalesce(bool_or(is_withheld) filter (where starts_with(breakdown, 'reported')), false)
            as is_report_withheld,
        coalesce(bool_or(is_withheld) filter (where not starts_with(breakdown, 'completion')), false)
            as is_answer_withheld,
        coalesce(bool_or(is_withheld), false) as is_completion_withheld
    from challenged
    left join counts
        on
            counts.breakdown in (
                'reported ' || challenged.chapter, 'answer ' || challenged.chapter, 'completion ' || challenged.chapter
            )
            and coalesce(cast(challenged.article as varchar), 'whole') = counts.series
    group by challenged.chapter, challenged.article, challenged.challenge_count, challenged.challenge_state_count
)

select
    chapter,
    article,
    challenge_count,
    if(is_report_withheld, null, challenge_count - reported_challenge_count) as unknown_count,
    if(is_report_withheld, null, reported_challenge_count) as reported_challenge_count,
    if(is_answer_withheld, null, answered_count) as answered_count,
    if(is_answer_withheld, null, unanswered_count) as unanswered_count,
    if(is_completion_withheld, null, completed_count) as completed_count,
    case
        when is_report_withheld then challenge_count
        when is_answer_withheld then reported_challenge_count
        else 0
    end as withheld_count,
    round(if(is_answer_withheld, null, answered_count / nullif(reported_challenge_count, 0)), 4) as answered_share,
    challenge_state_count,
    if(is_report_withheld, null, reporting_count) as reporting_count,
    if(is_answer_withheld, null, state_count) as state_count,
    is_completion_withheld as is_suppressed
from counted
order by chapter, article nulls last
