select
    'ta_needs_against_assistance' as mart,
    chapter || coalesce(' ' || article, '') as part,
    need_count
from mart.ta_needs_against_assistance
where
    met_need_count + unclear_need_count + unmet_need_count <> need_count
    or greatest(met_state_count, unmet_state_count) > need_state_count

union all

select
    'ta_unmet_needs' as mart,
    concat_ws(' ', breakdown, regional_group, ta_type) as part,
    need_count
from mart.ta_unmet_needs
where
    met_need_count + unclear_need_count + unmet_need_count <> need_count
    or greatest(met_state_count, helped_state_count) > need_state_count

union all

select
    'ta_unmet_needs' as mart,
    'regional groups against all' as part,
    cast(sum(if(breakdown = 'region', unmet_need_count, -unmet_need_count)) as integer) as need_count
from mart.ta_unmet_needs
where breakdown in ('total', 'region')
having need_count <> 0
