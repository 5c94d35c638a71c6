-- one row per chapter, article (null: the chapter as a whole) and kind of finding
with article_counts as (
    select * from prep.article_counts
)

select
    chapter,
    article,
    kind,
    state_count,
    finding_count,
    reviewed_count,
    state_share
from article_counts
order by chapter, article nulls last, kind
