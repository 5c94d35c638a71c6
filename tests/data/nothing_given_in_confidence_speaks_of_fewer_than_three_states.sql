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
    select 'civil_administrative_coverage' as mart, 'civil_administrative_replies' as dataset, replied_count as state_count from mart.civil_administrative_coverage
    union all
    select 'civil_administrative_answers' as mart, 'civil_administrative_replies' as dataset, unnest([yes_count, partly_count, no_count, no_answer_count, withheld_count, answered_count, reply_count]) as state_count from mart.civil_administrative_answers
    union all
    select 'civil_administrative_answers_by_region' as mart, 'civil_administrative_replies' as dataset, unnest([reply_count, affirmative_count, reply_count - affirmative_count]) as state_count from mart.civil_administrative_answers_by_region
    union all
    select 'civil_administrative_focal_points' as mart, 'focal_points' as dataset, unnest([listed_count, not_listed_count]) as state_count from mart.civil_administrative_focal_points
    union all
    select 'civil_administrative_times' as mart, if(event = 'reply', 'civil_administrative_replies', 'focal_points') as dataset, unnest([before_note_verbale_count, until_reminder_count, since_reminder_count, day_unknown_count, withheld_count, event_count]) as state_count from mart.civil_administrative_times
    union all
    select 'follow_up_coverage' as mart, 'follow_up_measures' as dataset, reporting_count as state_count from mart.follow_up_coverage
    union all
    select 'follow_up_by_kind' as mart, 'follow_up_measures' as dataset, state_count from mart.follow_up_by_kind
    union all
    select 'follow_up_by_status' as mart, 'follow_up_measures' as dataset, state_count from mart.follow_up_by_status
    union all
    select 'follow_up_circumstances' as mart, 'follow_up_measures' as dataset, state_count from mart.follow_up_circumstances
    union all
    select 'follow_up_by_chapter' as mart, 'follow_up_measures' as dataset, reporting_count as state_count from mart.follow_up_by_chapter
    union all
    select 'follow_up_of_challenges' as mart, 'follow_up_measures' as dataset, unnest([reporting_count, state_count]) as state_count from mart.follow_up_of_challenges
    union all
    select 'follow_up_times' as mart, 'follow_up_measures' as dataset, state_count from mart.follow_up_times
    union all
    select 'focal_point_coverage' as mart, 'focal_points' as dataset, state_count from mart.focal_point_coverage
    union all
    select 'authority_coverage' as mart, 'authorities' as dataset, state_count from mart.authority_coverage
    union all
    select 'authority_statements' as mart, 'authorities' as dataset, state_count from mart.authority_statements
    union all
    select 'authority_statements' as mart, 'authorities' as dataset, stated_count - state_count as state_count from mart.authority_statements
    union all
    select 'authority_statements' as mart, 'authorities' as dataset, entry_state_count - stated_count as state_count from mart.authority_statements
    union all
    select 'extradition_conditions_summary' as mart, 'extradition_conditions' as dataset, least(nullif(yes_count, 0), nullif(no_count, 0), nullif(not_stated_count, 0)) as state_count from mart.extradition_conditions_summary
)

select shown.*
from shown
inner join restricted on shown.dataset = restricted.dataset
where shown.state_count between 1 and 2
