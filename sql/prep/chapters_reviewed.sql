-- one row per chapter: how many States were reviewed on it, and of how many the text is known to speak of it (null: of none known)
with groups_reviewed as (
    select * from prep.groups_reviewed
)

select
    chapter,
    cast(sum(reviewed_count) as integer) as reviewed_count,
    cast(sum(informative_count) filter (where reviewed_count > 0) as integer) as informative_count
from groups_reviewed
group by chapter
order by chapter
