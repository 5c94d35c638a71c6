-- one row per item read in an executive summary and per decision on one, in the form of codings.csv; needs_review marks what a person should look at
with coded_items as (
    select * from prep.coded_items
),

codings as (
    select * from stg.codings
),

documents as (
    select * from raw.executive_summaries
),

run as (
    select * from raw.run
),

items as (
    select
        source_document,
        source_sha256,
        source_paragraph,
        source_page,
        coded_item,
        decision,
        chapter,
        kind,
        provisions,
        ta_types,
        issue,
        topic,
        text,
        confidence,
        reason,
        coding_status
    from coded_items

    union all

    select
        codings.decided_document as source_document,
        coalesce(documents.source_sha256, repeat('0', 64)) as source_sha256,
        codings.decided_paragraph as source_paragraph,
        codings.source_page,
        codings.coded_item,
        codings.decision,
        codings.chapter,
        codings.kind,
        codings.provisions,
        codings.ta_types,
        codings.issue,
        codings.topic,
        codings.text,
        cast(null as double) as confidence,
        'the document changed: this text no longer stands in it, and the decision is not applied' as reason,
        codings.coding_status
    from codings
    left join documents on codings.source_document = documents.source_document
    where codings.coding_status = 'stale'
)

select
    items.source_document,
    items.source_sha256,
    items.source_paragraph,
    items.source_page,
    items.coded_item,
    items.decision,
    items.chapter,
    items.kind,
    case when len(items.provisions) > 0 then items.provisions end as provisions,
    case when len(items.ta_types) > 0 then items.ta_types end as ta_types,
    items.issue,
    items.topic,
    items.text,
    items.confidence,
    items.reason,
    items.coding_status,
    coalesce(items.coding_status = 'stale', false)
    or (
        items.decision is null
        and (items.coded_item = 'suggestion' or coalesce(items.confidence < run.sure_from, false))
    ) as needs_review
from items
cross join run
order by items.source_document, items.source_paragraph, items.coded_item, items.text, items.topic
