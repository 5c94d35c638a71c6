-- one row per mandate: whom it addresses, what was done or is planned, the evidence for it, and whether it is open
-- method: a mandate is open where no action taken is recorded, be it that one is planned or that none is; only what the actions recorded say
with mandates as (
    select * from prep.mandates
),

mandate_actions as (
    select * from prep.mandate_actions
),

documents as (
    select * from raw.documents
),

evidence as (
    select
        mandate_actions.mandate_id,
        list(mandate_actions.action order by mandate_actions.position)
            filter (where not mandate_actions.is_planned) as actions_taken,
        list(mandate_actions.action order by mandate_actions.position)
            filter (where mandate_actions.is_planned) as actions_planned,
        list_sort(list(distinct mandate_actions.communication_id) filter (
            where mandate_actions.communication_id is not null
        )) as communications,
        list_sort(list(distinct mandate_actions.document_id) filter (
            where mandate_actions.document_id is not null
        )) as evidence_documents,
        list_sort(list(distinct documents.symbol) filter (where documents.symbol is not null)) as evidence_symbols,
        max(mandate_actions.acted_on) filter (where not mandate_actions.is_planned) as last_acted_on
    from mandate_actions
    left join documents on mandate_actions.document_id = documents.document_id
    group by mandate_actions.mandate_id
)

select
    mandates.mandate_id,
    mandates.mandate_id as mandate,
    cast(substr(mandates.mandate_id, 2) as integer) as mandate_number,
    mandates.item,
    mandates.issued_by,
    trim(regexp_replace(lower(mandates.issued_by), '[^a-z0-9]+', '_', 'g'), '_') as mandate_source,
    mandates.issued_on,
    mandates.endorsed_by,
    mandates.addressee,
    mandates.kind,
    mandates.asks_for,
    mandates.is_voluntary,
    mandates.is_subject_to_resources,
    mandates.taken_count,
    mandates.evidenced_count,
    mandates.planned_count,
    evidence.actions_taken,
    evidence.actions_planned,
    evidence.communications,
    evidence.evidence_documents,
    evidence.evidence_symbols,
    evidence.last_acted_on,
    mandates.mandate_status,
    mandates.taken_count = 0 as is_open
from mandates
left join evidence on mandates.mandate_id = evidence.mandate_id
order by mandates.mandate_id
