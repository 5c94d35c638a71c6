-- one row per technical assistance need and article it names, and one with no article per need that names none
with ta_needs as (
    select * from mart.ta_needs
),

ta_need_provisions as (
    select * from mart.ta_need_provisions
),

named_articles as (
    select distinct need_id, chapter, article from ta_need_provisions
)

select
    ta_needs.need_id,
    ta_needs.iso3,
    named_articles.article,
    coalesce(named_articles.chapter, ta_needs.chapter) as chapter
from ta_needs
left join named_articles on ta_needs.need_id = named_articles.need_id
where ta_needs.provision_count = 0 or named_articles.article is not null
order by ta_needs.need_id, named_articles.article
