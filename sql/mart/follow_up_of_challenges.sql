-- one row per chapter and article (null: the chapter as a whole) with challenges: challenges that a measure answers, of those of States that reported on follow-up
-- method: a measure answers the challenge whose code it names, whatever its status; States that reported no measure are unknown and in neither count of the share
with article_findings as (
    select * from prep.article_findings
    where kind = 'challenge'
),

followed as (
    select * from prep.followed_challenges
),

counted as (
    select
        article_findings.chapter,
        article_findings.article,
        cast(count(distinct article_findings.finding_id) as integer) as challenge_count,
        cast(count(distinct followed.finding_id) as integer) as reported_challenge_count,
        cast(count(distinct followed.finding_id) filter (where followed.is_answered) as integer) as answered_count,
        cast(count(distinct followed.finding_id) filter (where followed.is_completed) as integer) as completed_count,
        cast(count(distinct followed.finding_id) filter (where followed.had_assistance) as integer) as assisted_count,
        cast(count(distinct article_findings.iso3) as integer) as challenge_state_count,
        cast(count(distinct followed.iso3) as integer) as reporting_count,
        cast(count(distinct followed.iso3) filter (where followed.is_answered) as integer) as state_count
    from article_findings
    left join followed on article_findings.finding_id = followed.finding_id
    group by article_findings.chapter, article_findings.article
)

select
    chapter,
    article,
    challenge_count,
    reported_challenge_count,
    answered_count,
    completed_count,
    assisted_count,
    round(answered_count / nullif(reported_challenge_count, 0), 4) as answered_share,
    challenge_state_count,
    reporting_count,
    state_count
from counted
order by chapter, article nulls last
