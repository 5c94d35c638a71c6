-- one row per chapter, scope (any finding of the chapter, of an article, or of the chapter without an article) and article
with articles as (
    select * from prep.articles
)

select distinct
    chapter,
    'chapter' as finding_scope,
    cast(null as integer) as article
from articles

union all

select
    chapter,
    if(article is null, 'general', 'article') as finding_scope,
    article
from articles
order by chapter, finding_scope, article
