select 'chapter_iv_challenges_by_region' as mart, regional_group
from mart.chapter_iv_challenges_by_region
where reviewed_count = 0 and state_share is not null
union all
select 'ta_needs_by_region' as mart, regional_group
from mart.ta_needs_by_region
where reviewed_count = 0 and state_share is not null
