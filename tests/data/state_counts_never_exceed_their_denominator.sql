select 'chapter_iv_challenges_by_article' as mart, state_count, reviewed_count from mart.chapter_iv_challenges_by_article where state_count > reviewed_count
union all
select 'chapter_iv_good_practices_by_article' as mart, state_count, reviewed_count from mart.chapter_iv_good_practices_by_article where state_count > reviewed_count
union all
select 'chapter_iv_findings_by_article_kind' as mart, state_count, reviewed_count from mart.chapter_iv_findings_by_article_kind where state_count > reviewed_count
union all
select 'chapter_iv_challenges_by_region' as mart, state_count, reviewed_count from mart.chapter_iv_challenges_by_region where state_count > reviewed_count
union all
select 'chapter_iv_challenges_by_topic' as mart, state_count, reviewed_count from mart.chapter_iv_challenges_by_topic where state_count > reviewed_count
union all
select 'chapter_iv_practical_topics' as mart, state_count, reviewed_count from mart.chapter_iv_practical_topics where state_count > reviewed_count
union all
select 'findings_by_article' as mart, state_count, reviewed_count from mart.findings_by_article where state_count > reviewed_count
union all
select 'findings_overview' as mart, state_count, reviewed_count from mart.findings_overview where state_count > reviewed_count
union all
select 'ta_needs_by_type' as mart, state_count, reviewed_count from mart.ta_needs_by_type where state_count > reviewed_count
union all
select 'ta_needs_by_article_type' as mart, state_count, reviewed_count from mart.ta_needs_by_article_type where state_count > reviewed_count
union all
select 'ta_needs_by_chapter' as mart, state_count, reviewed_count from mart.ta_needs_by_chapter where state_count > reviewed_count
union all
select 'ta_needs_by_region' as mart, state_count, reviewed_count from mart.ta_needs_by_region where state_count > reviewed_count
