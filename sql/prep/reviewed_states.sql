-- one row per State and chapter on which it has been reviewed; is_informative is null where it is unknown, always so for chapter III
with reviews as (
    select * from mart.reviews
),

by_chapter as (
    select
        iso3,
        regional_group,
        'III' as chapter,
        cast(null as boolean) as is_chapter_informative
    from reviews
    where covers_chapter_iii

    union all

    select
        iso3,
        regional_group,
        'IV' as chapter,
        is_chapter_iv_informative as is_chapter_informative
    from reviews
    where covers_chapter_iv
)

select
    iso3,
    chapter,
    regional_group,
    bool_or(is_chapter_informative) as is_informative
from by_chapter
group by iso3, chapter, regional_group
order by chapter, iso3
