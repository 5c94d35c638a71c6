-- one row per chapter, article (null: the chapter as a whole) and kind of finding, with the States and findings counted once
with articles as (
    select * from prep.articles
),

finding_kinds as (
    select * from prep.finding_kinds
),

article_findings as (
    select * from prep.article_findings
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

counted as (
    select
        articles.chapter,
        articles.article,
        finding_kinds.kind,
        cast(count(distinct article_findings.iso3) as integer) as state_count,
        cast(count(distinct article_findings.finding_id) as integer) as finding_count,
        count(distinct article_findings.iso3) filter (where article_findings.is_informative) as informative_state_count
    from articles
    cross join finding_kinds
    left join article_findings
        on
            articles.chapter = article_findings.chapter
            and articles.article is not distinct from article_findings.article
            and finding_kinds.kind = article_findings.kind
    group by articles.chapter, articles.article, finding_kinds.kind
)

select
    counted.chapter,
    counted.article,
    counted.kind,
    counted.state_count,
    counted.finding_count,
    chapters_reviewed.reviewed_count,
    chapters_reviewed.informative_count,
    round(counted.state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as state_share,
    round(counted.informative_state_count / nullif(chapters_reviewed.informative_count, 0), 4) as informative_share
from counted
inner join chapters_reviewed on counted.chapter = chapters_reviewed.chapter
order by counted.chapter, counted.article nulls last, counted.kind
