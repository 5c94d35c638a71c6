select 'chapter_iv_challenges_by_article' as mart, informative_share as share
from mart.chapter_iv_challenges_by_article
where informative_share > 1 or state_share > 1
union all
select 'chapter_iv_good_practices_by_article' as mart, informative_share as share
from mart.chapter_iv_good_practices_by_article
where informative_share > 1 or state_share > 1
union all
select 'review_coverage' as mart, reviewed_share as share
from mart.review_coverage
where reviewed_share > 1
