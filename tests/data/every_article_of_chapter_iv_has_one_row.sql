with articles as (
    select distinct article from raw.provisions
    where chapter = 'IV'
),

filled as (
    select count(*) > 0 as is_filled from mart.chapter_iv_challenges_by_article
)

select articles.article
from articles
inner join filled on filled.is_filled
left join mart.chapter_iv_challenges_by_article as challenges on articles.article = challenges.article
group by articles.article
having count(challenges.article) <> 1
