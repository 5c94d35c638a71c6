select
    chapter,
    article
from mart.findings_by_article
where
    (chapter = 'IV' and article not between 43 and 50)
    or (chapter = 'III' and article not between 15 and 42)
