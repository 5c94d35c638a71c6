-- one row per mandate: whom it addresses, what was done or is planned, the evidence for it, and whether it is open
-- method: a mandate is open unless at least one action on it was taken and none is merely planned; only what the actions recorded say
with mandates as (
    select * from raw.mandates
),

mandate_actions as (
    select * from raw.mandate_actions
),

documents as (
    select * from raw.documents
),

acted as (
    select
        mandate_actions.mandate_id,
        cast(count(*) filter (where not mandate_actions.is_planned) as integer) as taken_count,
        cast(count(*) filter (where mandate_actions.is_planned) as integer) as planned_count,
        cast(count(*) filter (
            where
            not mandate_actions.is_planned
            and (mandate_actions.communication_id is not null or mandate_actions.document_id is not null)
        ) as integer) as evidenced_count,
        list(mandate_actions.action order by mandate_actions.acted_on nulls last, mandate_actions.action)
            filter (where not mandate_actions.is_planned) as actions_taken,
        list(mandate_actions.action order by mandate_actions.acted_on nulls last, mandate_actions.action)
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
),

judged as (
    select
        mandates.*,
        coalesce(acted.taken_count, 0) as taken_count,
        coalesce(acted.planned_count, 0) as planned_count,
        coalesce(acted.evidenced_count, 0) as evidenced_count,
        acted.actions_taken,
        acted.actions_planned,
        acted.communications,
        acted.evidence_documents,
        acted.evidence_symbols,
        acted.last_acted_on,
        case
            when coalesce(acted.taken_count, 0) = 0 and coalesce(acted.planned_count, 0) = 0 then 'no_action_recorded'
            when acted.taken_count = 0 then 'action_planned'
            when acted.planned_count > 0 then 'action_taken_more_planned'
            else 'action_taken'
        end as mandate_status
    from mandates
    left join acted on mandates.mandate_id = acted.mandate_id
)

select
    mandate_id,
    item,
    issued_by,
    issued_on,
    endorsed_by,
    addressee,
    kind,
    asks_for,
    is_voluntary,
    is_subject_to_resources,
    taken_count,
    evidenced_count,
    planned_count,
    actions_taken,
    actions_planned,
    communications,
    evidence_documents,
    evidence_symbols,
    last_acted_on,
    mandate_status,
    mandate_status <> 'action_taken' as is_open
from judged
order by mandate_id
