-- one row per article of chapters III and IV, and one per chapter with no article for what concerns the chapter as a whole
with provisions as (
    select * from raw.provisions
),

articles as (
    select distinct chapter, article from provisions
),

whole_chapters as (
    select distinct chapter, cast(null as integer) as article from provisions
)

select chapter, article from articles
union all
select chapter, article from whole_chapters
order by chapter, article nulls last
