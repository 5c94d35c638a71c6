-- one row per chapter, scope, article (null for the other scopes), kind of finding and State with such a finding; is_then is null without an earlier day
with article_findings as (
    select * from prep.article_findings
),

findings as (
    select * from mart.findings
),

reviews_then as (
    select * from prep.reviews_then
),

dated as (
    select
        article_findings.*,
        reviews_then.is_in_then
    from article_findings
    inner join findings on article_findings.finding_id = findings.finding_id
    left join reviews_then
        on
            findings.iso3 = reviews_then.iso3
            and findings.review_cycle = reviews_then.review_cycle
),

scoped as (
    select
        chapter,
        'chapter' as finding_scope,
        cast(null as integer) as article,
        kind,
        iso3,
        regional_group,
        is_in_then
    from dated

    union all

    select
        chapter,
        if(article is null, 'general', 'article') as finding_scope,
        article,
        kind,
        iso3,
        regional_group,
        is_in_then
    from dated
)

select
    chapter,
    finding_scope,
    article,
    kind,
    iso3,
    regional_group,
    bool_or(is_in_then) as is_then
from scoped
group by chapter, finding_scope, article, kind, iso3, regional_group
order by chapter, finding_scope, article, kind, iso3
