-- one row per topic (none where topics were not coded), and one with no topic if there are challenges without one
with topics as (
    select * from prep.coded_topics
),

findings as (
    select * from mart.findings
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

challenges as (
    select * from findings
    where chapter = 'IV' and kind = 'challenge'
),

counted as (
    select
        topics.topic,
        topics.is_practical,
        topics.position,
        cast(count(distinct challenges.iso3) as integer) as state_count,
        cast(count(challenges.finding_id) as integer) as finding_count
    from topics
    full join challenges on topics.topic = challenges.topic
    group by topics.topic, topics.is_practical, topics.position
)

select
    counted.topic,
    counted.is_practical,
    counted.state_count,
    counted.finding_count,
    chapters_reviewed.reviewed_count,
    chapters_reviewed.informative_count,
    round(counted.state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as state_share
from counted
inner join chapters_reviewed on chapters_reviewed.chapter = 'IV'
order by counted.position nulls last, counted.topic
