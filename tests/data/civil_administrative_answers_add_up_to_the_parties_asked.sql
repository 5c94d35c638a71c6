select *
from mart.civil_administrative_answers
where
    coalesce(yes_count, 0) + coalesce(partly_count, 0) + coalesce(no_count, 0) + coalesce(no_answer_count, 0)
    + withheld_count <> reply_count
    or reply_count + not_replied_count <> asked_count
    or answered_count + no_answer_count <> reply_count
    or yes_share is distinct from round(yes_count / nullif(answered_count, 0), 4)
