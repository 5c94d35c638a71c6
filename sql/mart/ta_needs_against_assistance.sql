-- one row per chapter and article (null: the chapter as a whole) with technical assistance needs: whether assistance is known that meets them
-- method: prep.ta_need_answers; a need of several types is met at the article where an activity gave one of them there
with answers as (
    select * from prep.ta_need_answers
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

by_need as (
    select
        need_id,
        iso3,
        chapter,
        article,
        bool_or(answer = 'met') as is_met,
        bool_or(answer = 'unclear') as is_unclear
    from answers
    group by need_id, iso3, chapter, article
),

counted as (
    select
        chapter,
        article,
        cast(count(*) filter (where is_met) as integer) as met_need_count,
        cast(count(*) filter (where is_unclear and not is_met) as integer) as unclear_need_count,
        cast(count(*) filter (where not is_unclear and not is_met) as integer) as unmet_need_count,
        cast(count(*) as integer) as need_count,
        cast(count(distinct iso3) filter (where is_met) as integer) as met_state_count,
        cast(count(distinct iso3) filter (where not is_unclear and not is_met) as integer) as unmet_state_count,
        cast(count(distinct iso3) as integer) as need_state_count
    from by_need
    group by chapter, article
)

select
    counted.chapter,
    counted.article,
    counted.met_need_count,
    counted.unclear_need_count,
    counted.unmet_need_count,
    counted.need_count,
    counted.met_state_count,
    counted.unmet_state_count,
    counted.need_state_count,
    chapters_reviewed.reviewed_count
from counted
inner join chapters_reviewed on counted.chapter = chapters_reviewed.chapter
order by counted.chapter, counted.article nulls last
