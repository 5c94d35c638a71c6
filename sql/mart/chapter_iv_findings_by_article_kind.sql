-- one row per article of chapter IV (null: the chapter as a whole) and kind of finding
with article_counts as (
    select * from prep.article_counts
)

select
    article,
    kind,
    state_count,
    finding_count,
    reviewed_count,
    informative_count,
    state_share
from article_counts
where chapter = 'IV'
order by article nulls last, kind
