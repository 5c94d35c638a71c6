-- one row per finding and article it names, and one with no article per finding on its chapter as a whole
with findings as (
    select * from mart.findings
),

finding_provisions as (
    select * from mart.finding_provisions
),

reviewed_states as (
    select * from prep.reviewed_states
),

named_articles as (
    select distinct finding_id, chapter, article from finding_provisions
),

article_findings as (
    select
        findings.finding_id,
        findings.iso3,
        findings.regional_group,
        findings.kind,
        findings.issue,
        findings.topic,
        named_articles.article,
        coalesce(named_articles.chapter, findings.chapter) as chapter
    from findings
    left join named_articles on findings.finding_id = named_articles.finding_id
    where findings.provision_count = 0 or named_articles.article is not null
)

select
    article_findings.*,
    coalesce(reviewed_states.is_informative, false) as is_informative
from article_findings
left join reviewed_states
    on
        article_findings.iso3 = reviewed_states.iso3
        and article_findings.chapter = reviewed_states.chapter
order by article_findings.finding_id, article_findings.article
