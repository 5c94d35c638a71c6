-- one row per practical topic of agenda item 3 (none where topics were not coded): States and findings on it in chapter IV, in all and by kind
with topics as (
    select * from prep.coded_topics
),

findings as (
    select * from mart.findings
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

chapter_iv_findings as (
    select * from findings
    where chapter = 'IV'
),

counted as (
    select
        topics.topic,
        topics.position,
        cast(count(distinct iso3) as integer) as state_count,
        cast(count(finding_id) as integer) as finding_count,
        cast(count(*) filter (where kind = 'challenge') as integer) as challenge_count,
        cast(count(*) filter (where kind = 'good_practice') as integer) as good_practice_count,
        cast(count(*) filter (where kind = 'observation') as integer) as observation_count,
        cast(count(distinct iso3) filter (where kind = 'challenge') as integer) as challenge_state_count,
        cast(count(distinct iso3) filter (where kind = 'good_practice') as integer) as good_practice_state_count,
        cast(count(distinct iso3) filter (where kind = 'observation') as integer) as observation_state_count
    from topics
    left join chapter_iv_findings on topics.topic = chapter_iv_findings.topic
    where topics.is_practical
    group by topics.topic, topics.position
)

select
    counted.topic,
    counted.state_count,
    counted.finding_count,
    counted.challenge_count,
    counted.good_practice_count,
    counted.observation_count,
    counted.challenge_state_count,
    counted.good_practice_state_count,
    counted.observation_state_count,
    chapters_reviewed.reviewed_count,
    chapters_reviewed.informative_count,
    round(counted.state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as state_share,
    round(counted.challenge_state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as challenge_state_share,
    round(counted.good_practice_state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as good_practice_state_share,
    round(counted.observation_state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as observation_state_share
from counted
inner join chapters_reviewed on chapters_reviewed.chapter = 'IV'
order by counted.position, counted.topic
