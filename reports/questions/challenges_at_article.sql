-- States with challenges at one article of chapter IV, by regional group
-- $article: 44
with challenges_by_region as (
    select * from mart.chapter_iv_challenges_by_region
)

select
    regional_group,
    reviewed_count,
    state_count,
    state_share
from challenges_by_region
where article = $article
order by regional_group
