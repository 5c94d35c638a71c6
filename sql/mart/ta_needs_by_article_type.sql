-- one row per chapter, article (null: the chapter as a whole) and type of assistance that are asked for together
with article_needs as (
    select * from prep.article_needs
),

ta_need_types as (
    select * from mart.ta_need_types
),

ta_types as (
    select * from raw.ta_types
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

counted as (
    select
        article_needs.chapter,
        article_needs.article,
        ta_types.ta_type,
        ta_types.position,
        cast(count(distinct article_needs.iso3) as integer) as state_count,
        cast(count(distinct article_needs.need_id) as integer) as need_count
    from article_needs
    inner join ta_need_types on article_needs.need_id = ta_need_types.need_id
    inner join ta_types on ta_need_types.ta_type = ta_types.ta_type
    group by article_needs.chapter, article_needs.article, ta_types.ta_type, ta_types.position
)

select
    counted.chapter,
    counted.article,
    counted.ta_type,
    counted.state_count,
    counted.need_count,
    chapters_reviewed.reviewed_count
from counted
inner join chapters_reviewed on counted.chapter = chapters_reviewed.chapter
order by counted.chapter, counted.article nulls last, counted.position
