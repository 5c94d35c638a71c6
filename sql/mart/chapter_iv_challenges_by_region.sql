-- one row per article of chapter IV (null: the chapter as a whole) and regional group: States with at least one challenge
with articles as (
    select * from prep.articles
),

groups_reviewed as (
    select * from prep.groups_reviewed
),

article_findings as (
    select * from prep.article_findings
),

challenges as (
    select * from article_findings
    where kind = 'challenge'
),

counted as (
    select
        articles.article,
        groups_reviewed.regional_group,
        groups_reviewed.reviewed_count,
        groups_reviewed.informative_count,
        cast(count(distinct challenges.iso3) as integer) as state_count,
        cast(count(distinct challenges.finding_id) as integer) as finding_count
    from articles
    inner join groups_reviewed on articles.chapter = groups_reviewed.chapter
    left join challenges
        on
            articles.chapter = challenges.chapter
            and articles.article is not distinct from challenges.article
            and groups_reviewed.regional_group = challenges.regional_group
    where articles.chapter = 'IV' and groups_reviewed.regional_group is not null
    group by
        articles.article,
        groups_reviewed.regional_group,
        groups_reviewed.reviewed_count,
        groups_reviewed.informative_count
)

select
    article,
    regional_group,
    state_count,
    finding_count,
    reviewed_count,
    informative_count,
    round(state_count / nullif(reviewed_count, 0), 4) as state_share
from counted
order by article nulls last, regional_group
