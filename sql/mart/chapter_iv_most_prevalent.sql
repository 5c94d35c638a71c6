-- one row per kind (challenge, good practice) and article of chapter IV (null: the chapter as a whole) that has such findings
with article_counts as (
    select * from prep.article_counts
),

article_findings as (
    select * from prep.article_findings
),

topics as (
    select * from raw.topics
),

issues as (
    select * from raw.issues
),

chapter_iv_findings as (
    select * from article_findings
    where chapter = 'IV'
),

topic_counts as (
    select
        chapter_iv_findings.kind,
        chapter_iv_findings.article,
        topics.topic,
        topics.position,
        count(distinct chapter_iv_findings.iso3) as state_count
    from chapter_iv_findings
    inner join topics on chapter_iv_findings.topic = topics.topic
    where topics.topic <> 'general'
    group by chapter_iv_findings.kind, chapter_iv_findings.article, topics.topic, topics.position
),

topic_lists as (
    select
        kind,
        article,
        list(topic order by state_count desc, position) as topics
    from topic_counts
    group by kind, article
),

issue_counts as (
    select
        chapter_iv_findings.kind,
        chapter_iv_findings.article,
        issues.issue,
        issues.position,
        count(distinct chapter_iv_findings.iso3) as state_count
    from chapter_iv_findings
    inner join issues on chapter_iv_findings.issue = issues.issue
    group by chapter_iv_findings.kind, chapter_iv_findings.article, issues.issue, issues.position
),

issue_lists as (
    select
        kind,
        article,
        list(issue order by state_count desc, position) as issues
    from issue_counts
    group by kind, article
)

select
    article_counts.kind,
    article_counts.article,
    article_counts.state_count,
    topic_lists.topics,
    issue_lists.issues
from article_counts
left join topic_lists
    on
        article_counts.kind = topic_lists.kind
        and article_counts.article is not distinct from topic_lists.article
left join issue_lists
    on
        article_counts.kind = issue_lists.kind
        and article_counts.article is not distinct from issue_lists.article
where
    article_counts.chapter = 'IV'
    and article_counts.kind <> 'observation'
    and article_counts.state_count > 0
order by article_counts.kind, article_counts.state_count desc, article_counts.article nulls last
