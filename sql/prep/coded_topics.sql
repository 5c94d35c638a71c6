-- one row per topic of chapter IV; none where there are findings and not one of them has been given a topic
with topics as (
    select * from raw.topics
),

findings as (
    select * from mart.findings
),

coding as (
    select count(*) = 0 or count(topic) > 0 as is_by_topic
    from findings
    where chapter = 'IV'
)

select
    topics.topic,
    topics.is_practical,
    topics.position
from topics
inner join coding on coding.is_by_topic
order by topics.position
