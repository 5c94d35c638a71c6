-- one row per action on a mandate recorded up to the date of the run: what was done or is planned, its day and the evidence for it
-- method: an action is known by its mandate and its place among those on the mandate; the evidence of a planned action is the document in which a report is planned
with mandate_actions as (
    select * from prep.mandate_actions
),

communications as (
    select * from raw.communications
),

documents as (
    select * from raw.documents
)

select
    mandate_actions.action_id,
    mandate_actions.mandate_id as mandate,
    cast(substr(mandate_actions.mandate_id, 2) as integer) as mandate_number,
    mandate_actions.item,
    mandate_actions.addressee,
    if(mandate_actions.is_planned, 'planned', 'taken') as action_status,
    mandate_actions.acted_on,
    mandate_actions.communication_id,
    mandate_actions.document_id,
    coalesce(communications.kind, documents.symbol, documents.document_id) as evidence
from mandate_actions
left join communications on mandate_actions.communication_id = communications.communication_id
left join documents on mandate_actions.document_id = documents.document_id
order by mandate_actions.mandate_id, mandate_actions.position
