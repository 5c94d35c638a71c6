select 'chapter_iv_challenges_by_article' as mart, informative_count, reviewed_count from mart.chapter_iv_challenges_by_article where informative_count > reviewed_count
union all
select 'chapter_iv_good_practices_by_article' as mart, informative_count, reviewed_count from mart.chapter_iv_good_practices_by_article where informative_count > reviewed_count
union all
select 'chapter_iv_findings_by_article_kind' as mart, informative_count, reviewed_count from mart.chapter_iv_findings_by_article_kind where informative_count > reviewed_count
union all
select 'chapter_iv_challenges_by_region' as mart, informative_count, reviewed_count from mart.chapter_iv_challenges_by_region where informative_count > reviewed_count
union all
select 'chapter_iv_challenges_by_topic' as mart, informative_count, reviewed_count from mart.chapter_iv_challenges_by_topic where informative_count > reviewed_count
union all
select 'chapter_iv_practical_topics' as mart, informative_count, reviewed_count from mart.chapter_iv_practical_topics where informative_count > reviewed_count
union all
select 'findings_overview' as mart, informative_count, reviewed_count from mart.findings_overview where informative_count > reviewed_count
union all
select 'review_coverage' as mart, informative_count, reviewed_count from mart.review_coverage where informative_count > reviewed_count
