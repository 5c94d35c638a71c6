-- one row per finding, need or suggestion in an executive summary, as a person decided where one did and as the machine read it elsewhere; counted_as is null for what is not counted
with items as (
    select * from stg.executive_summary_items
),

codings as (
    select * from stg.codings
    where coding_status <> 'stale'
),

documents as (
    select * from raw.executive_summaries
),

decided as (
    select
        coalesce(items.source_document, codings.source_document) as source_document,
        coalesce(items.source_paragraph, codings.source_paragraph) as source_paragraph,
        coalesce(items.source_page, codings.source_page) as source_page,
        coalesce(items.coded_item, codings.coded_item) as coded_item,
        case when codings.decision = 'confirmed' then codings.chapter else items.chapter end as chapter,
        case when codings.decision = 'confirmed' then codings.kind else items.kind end as kind,
        case when codings.decision = 'confirmed' then codings.provisions else items.provisions end as provisions,
        case when codings.decision = 'confirmed' then codings.ta_types else items.ta_types end as ta_types,
        case when codings.decision = 'confirmed' then codings.issue else items.issue end as issue,
        case when codings.decision = 'confirmed' then codings.topic else items.topic end as topic,
        coalesce(items.text, codings.text) as text,
        items.confidence,
        items.reason,
        codings.decision,
        codings.coding_status,
        case when codings.decision = 'confirmed' then 'confirmed' else 'machine' end as coded_by
    from items
    full outer join codings
        on
            items.source_document = codings.source_document
            and items.source_paragraph = codings.source_paragraph
            and items.coded_item = codings.coded_item
            and items.text = codings.text
            and items.suggested_topic is not distinct from codings.suggested_topic
)

select
    documents.iso3,
    documents.review_cycle,
    documents.source_sha256,
    decided.*,
    -- A suggestion that a person takes is a finding.
    case
        when decided.decision is not distinct from 'dropped' then null
        when decided.coded_item = 'suggestion' then if(decided.decision = 'confirmed', 'finding', null)
        else decided.coded_item
    end as counted_as
from decided
inner join documents on decided.source_document = documents.source_document
order by decided.source_document, decided.source_paragraph, decided.coded_item, decided.text, decided.topic
