-- one row per chapter: States and technical assistance needs
with chapters_reviewed as (
    select * from prep.chapters_reviewed
),

ta_needs as (
    select * from mart.ta_needs
),

counted as (
    select
        chapters_reviewed.chapter,
        chapters_reviewed.reviewed_count,
        cast(count(distinct ta_needs.iso3) as integer) as state_count,
        cast(count(ta_needs.need_id) as integer) as need_count
    from chapters_reviewed
    left join ta_needs on chapters_reviewed.chapter = ta_needs.chapter
    group by chapters_reviewed.chapter, chapters_reviewed.reviewed_count
)

select
    chapter,
    state_count,
    need_count,
    reviewed_count,
    round(state_count / nullif(reviewed_count, 0), 4) as state_share
from counted
order by chapter
