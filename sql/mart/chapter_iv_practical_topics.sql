-- one row per practical topic of agenda item 3 (none where topics were not coded): States and findings on it in chapter IV
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
        cast(count(distinct chapter_iv_findings.iso3) as integer) as state_count,
        cast(count(chapter_iv_findings.finding_id) as integer) as finding_count,
        cast(count(*) filter (where chapter_iv_findings.kind = 'challenge') as integer) as challenge_count,
        cast(count(*) filter (where chapter_iv_findings.kind = 'good_practice') as integer) as good_practice_count,
        cast(count(*) filter (where chapter_iv_findings.kind = 'observation') as integer) as observation_count
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
    chapters_reviewed.reviewed_count,
    chapters_reviewed.informative_count
from counted
inner join chapters_reviewed on chapters_reviewed.chapter = 'IV'
order by counted.position, counted.topic
