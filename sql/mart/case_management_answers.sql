-- one row per question on scope, acquisition, plans and readiness to share, and answer (null: not stated): parties, of those that replied up to the date of the run
-- method: counts of the replies to the note verbale; small numbers given in confidence are withheld, also against subtraction (prep.case_management_answers)
with answers as (
    select * from prep.case_management_answers
)

select
    question as system_question,
    answer as system_answer,
    if(is_withheld, null, state_count) as state_count,
    if(is_reply_count_withheld, null, reply_count) as reply_count,
    round(if(is_withheld, null, state_count / nullif(reply_count, 0)), 4) as reply_share,
    is_withheld as is_suppressed
from answers
where question <> 'system_kind'
order by list_position(['system_scope', 'acquired_how', 'plans', 'is_willing_to_share'], question), position
