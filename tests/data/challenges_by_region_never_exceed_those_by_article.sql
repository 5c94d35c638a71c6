with by_region as (
    select
        article,
        sum(state_count) as state_count
    from mart.chapter_iv_challenges_by_region
    group by article
)

select
    by_region.article,
    by_region.state_count as by_region,
    by_article.state_count as by_article
from by_region
inner join mart.chapter_iv_challenges_by_article as by_article
    on by_region.article is not distinct from by_article.article
where by_region.state_count > by_article.state_count
