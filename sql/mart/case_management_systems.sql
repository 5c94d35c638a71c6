-- one row per kind of system: parties that use it for requests, of those that replied up to the date of the run
-- method: counts of the replies to the note verbale; small numbers given in confidence are withheld, also against subtraction (prep.case_management_answers)
with answers as (
    select * from prep.case_management_answers
)

select
    answer as system_kind,
    if(is_withheld, null, state_count) as state_count,
    if(is_reply_count_withheld, null, reply_count) as reply_count,
    round(if(is_withheld, null, state_count / nullif(reply_count, 0)), 4) as reply_share,
    is_withheld as is_suppressed
from answers
where question = 'system_kind'
order by position
