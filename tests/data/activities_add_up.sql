select
    'ta_activities_by_year' as mart,
    all_activity_count
from mart.ta_activities_by_year
group by all_activity_count, undated_count
having sum(activity_count) + undated_count <> all_activity_count

union all

select
    'ta_activities_by_provider' as mart,
    all_activity_count
from mart.ta_activities_by_provider
group by all_activity_count
having sum(activity_count) <> all_activity_count

union all

select
    'ta_activities_overview' as mart,
    activity_count as all_activity_count
from mart.ta_activities_overview
where
    state_activity_count + region_activity_count + no_recipient_count <> activity_count
    or given_count + planned_count + stopped_count <> activity_count
