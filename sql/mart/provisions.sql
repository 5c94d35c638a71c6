-- one row per provision of chapters III and IV: article, paragraph or subparagraph, with the title of its article
with provisions as (
    select * from raw.provisions
),

article_titles as (
    select * from raw.article_titles
)

select
    provisions.provision_id,
    provisions.chapter,
    provisions.article,
    provisions.paragraph,
    provisions.subparagraph,
    provisions.level,
    provisions.obligation,
    provisions.short_label,
    article_titles.title_ar,
    article_titles.title_zh,
    article_titles.title_en,
    article_titles.title_fr,
    article_titles.title_ru,
    article_titles.title_es,
    provisions.basis
from provisions
left join article_titles on provisions.article = article_titles.article
order by
    provisions.article,
    provisions.paragraph nulls first,
    provisions.subparagraph nulls first
