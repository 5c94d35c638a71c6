with restricted as (
    select dataset from prep.disclosure
    where least_count > 1
),

shown as (
    select 'requests_by_kind' as mart, 'cooperation_requests' as dataset, state_count from mart.requests_by_kind
    union all
    select 'requests_by_legal_basis' as mart, 'cooperation_requests' as dataset, state_count from mart.requests_by_legal_basis
    union all
    select 'requests_by_coercion' as mart, 'cooperation_requests' as dataset, state_count from mart.requests_by_coercion
    union all
    select 'request_refusals_by_ground' as mart, 'cooperation_requests' as dataset, state_count from mart.request_refusals_by_ground
    union all
    select 'request_times_to_close' as mart, 'cooperation_requests' as dataset, state_count from mart.request_times_to_close
    union all
    select 'request_backlog_by_month' as mart, 'cooperation_requests' as dataset, state_count from mart.request_backlog_by_month
    union all
    select 'case_management_coverage' as mart, 'case_management_replies' as dataset, replied_count as state_count from mart.case_management_coverage
    union all
    select 'case_management_systems' as mart, 'case_management_replies' as dataset, state_count from mart.case_management_systems
    union all
    select 'case_management_answers' as mart, 'case_management_replies' as dataset, state_count from mart.case_management_answers
    union all
    select 'case_management_functions' as mart, 'case_management_replies' as dataset, state_count from mart.case_management_functions
    union all
    select 'civil_administrative_answers' as mart, 'civil_administrative_replies' as dataset, state_count from mart.civil_administrative_answers
    union all
    select 'focal_point_coverage' as mart, 'focal_points' as dataset, state_count from mart.focal_point_coverage
    union all
    select 'authority_coverage' as mart, 'authorities' as dataset, state_count from mart.authority_coverage
    union all
    select 'extradition_conditions_summary' as mart, 'extradition_conditions' as dataset, least(nullif(yes_count, 0), nullif(no_count, 0), nullif(not_stated_count, 0)) as state_count from mart.extradition_conditions_summary
)

select shown.*
from shown
inner join restricted on shown.dataset = restricted.dataset
where shown.state_count between 1 and 2
