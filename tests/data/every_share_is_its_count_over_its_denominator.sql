select 'chapter_iv_challenges_by_article' as mart, state_count, reviewed_count, state_share from mart.chapter_iv_challenges_by_article
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'chapter_iv_good_practices_by_article' as mart, state_count, reviewed_count, state_share from mart.chapter_iv_good_practices_by_article
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'chapter_iv_findings_by_article_kind' as mart, state_count, reviewed_count, state_share from mart.chapter_iv_findings_by_article_kind
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'chapter_iv_challenges_by_region' as mart, state_count, reviewed_count, state_share from mart.chapter_iv_challenges_by_region
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'chapter_iv_challenges_by_topic' as mart, state_count, reviewed_count, state_share from mart.chapter_iv_challenges_by_topic
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'findings_by_article' as mart, state_count, reviewed_count, state_share from mart.findings_by_article
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'findings_overview' as mart, state_count, reviewed_count, state_share from mart.findings_overview
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'ta_needs_by_type' as mart, state_count, reviewed_count, state_share from mart.ta_needs_by_type
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'ta_needs_by_chapter' as mart, state_count, reviewed_count, state_share from mart.ta_needs_by_chapter
where state_share is distinct from round(state_count / nullif(reviewed_count, 0), 4)
union all
select 'ta_needs_by_region' as mart, state_count, reviewed_count, state_share from mart.ta_needs_by_region
where state_share is distinct from if(reviewed_count < 10, null, round(state_count / reviewed_count, 4))
union all
select 'ta_unmet_needs' as mart, met_need_count as state_count, need_count as reviewed_count, met_share as state_share from mart.ta_unmet_needs
where met_share is distinct from if(need_count < 10, null, round(met_need_count / need_count, 4))
