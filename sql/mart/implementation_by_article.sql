-- one row per chapter and article (null: the chapter as a whole): States with challenges, good practices and observations side by side
with article_counts as (
    select * from prep.article_counts
)

select
    chapter,
    article,
    max(state_count) filter (where kind = 'challenge') as challenge_state_count,
    max(state_count) filter (where kind = 'good_practice') as good_practice_state_count,
    max(state_count) filter (where kind = 'observation') as observation_state_count,
    cast(sum(finding_count) as integer) as finding_count,
    max(reviewed_count) as reviewed_count,
    max(state_share) filter (where kind = 'challenge') as challenge_state_share,
    max(state_share) filter (where kind = 'good_practice') as good_practice_state_share
from article_counts
group by chapter, article
order by chapter, article nulls last
