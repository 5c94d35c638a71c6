-- one row per chapter, kind (challenge, good practice) and article (null: the chapter as a whole) that has such findings
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

topic_counts as (
    select
        article_findings.chapter,
        article_findings.kind,
        article_findings.article,
        topics.topic,
        topics.position,
        count(distinct article_findings.iso3) as state_count
    from article_findings
    inner join topics on article_findings.topic = topics.topic
    where topics.topic <> 'general'
    group by all
),

topic_lists as (
    select
        chapter,
        kind,
        article,
        list(topic order by state_count desc, position) as topics
    from topic_counts
    group by chapter, kind, article
),

issue_counts as (
    select
        article_findings.chapter,
        article_findings.kind,
        article_findings.article,
        issues.issue,
        issues.position,
        count(distinct article_findings.iso3) as state_count
    from article_findings
    inner join issues on article_findings.issue = issues.issue
    group by all
),

issue_lists as (
    select
        chapter,
        kind,
        article,
        list(issue order by state_count desc, position) as issues
    from issue_counts
    group by chapter, kind, article
)

select
    article_counts.chapter,
    article_counts.kind,
    article_counts.article,
    article_counts.state_count,
    article_counts.reviewed_count,
    article_counts.state_share,
    topic_lists.topics,
    issue_lists.issues
from article_counts
left join topic_lists
    on
        article_counts.chapter = topic_lists.chapter
        and article_counts.kind = topic_lists.kind
        and article_counts.article is not distinct from topic_lists.article
left join issue_lists
    on
        article_counts.chapter = issue_lists.chapter
        and article_counts.kind = issue_lists.kind
        and article_counts.article is not distinct from issue_lists.article
where
    article_counts.kind <> 'observation'
    and article_counts.state_count > 0
order by article_counts.chapter, article_counts.kind, article_counts.state_count desc, article_counts.article nulls last
