select
    'ta_needs_overview' as mart,
    null as regional_group,
    reviewed_count
from mart.ta_needs_overview
where needing_count + none_count + unknown_count <> reviewed_count

union all

select
    'ta_needs_by_region' as mart,
    regional_group,
    reviewed_count
from mart.ta_needs_by_region
where state_count + none_count + unknown_count <> reviewed_count
