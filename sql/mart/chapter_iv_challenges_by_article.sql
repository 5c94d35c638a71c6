-- one row per article of chapter IV, and one with no article for the chapter as a whole: States with at least one challenge
with article_counts as (
    select * from prep.article_counts
)

select
    article,
    state_count,
    finding_count,
    reviewed_count,
    informative_count,
    state_share,
    informative_share
from article_counts
where chapter = 'IV' and kind = 'challenge'
order by article nulls last
