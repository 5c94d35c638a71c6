with summed as (
    select 'regional groups' as breakdown, sum(replied_count) as shown_count, bool_or(is_suppressed) as is_suppressed
    from mart.case_management_coverage
    union all
    select 'kinds' as breakdown, sum(state_count) as shown_count, bool_or(is_suppressed) as is_suppressed
    from mart.case_management_systems
    union all
    select system_question as breakdown, sum(state_count) as shown_count, bool_or(is_suppressed) as is_suppressed
    from mart.case_management_answers
    group by system_question
),

replied as (
    select max(reply_count) as reply_count from mart.case_management_systems
)

select summed.*, replied.reply_count
from summed
cross join replied
where not summed.is_suppressed and summed.shown_count <> replied.reply_count
