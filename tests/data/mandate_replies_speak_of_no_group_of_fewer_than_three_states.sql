with in_confidence as (
    select replies.*
    from prep.mandate_replies as replies
    inner join prep.disclosure as disclosure on replies.dataset = disclosure.dataset
    where disclosure.least_count > 1
)

select in_confidence.*
from in_confidence
inner join mart.mandate_communications as shown on in_confidence.communication_id = shown.communication_id
where
    shown.replied_count is not null
    and in_confidence.dataset in (select dataset from in_confidence where replied_count between 1 and 2)
