-- one row per decision of a person on an item of an executive summary; status says whether the item is still where it was (current), was found at another place (carried) or no longer stands in the document (stale)
with codings as (
    select * from raw.codings
),

documents as (
    select * from raw.executive_summaries
),

paragraphs as (
    select * from raw.executive_summary_paragraphs
),

items as (
    select * from stg.executive_summary_items
),

texts as (
    select
        source_document,
        source_paragraph,
        source_page,
        text
    from paragraphs

    union

    select
        source_document,
        source_paragraph,
        source_page,
        text
    from items
),

same_document as (
    select
        codings.*,
        -- One sentence may be offered under two topics.
        if(codings.coded_item = 'suggestion', codings.topic, null) as suggested_topic,
        documents.source_document as current_document,
        documents.source_sha256 = codings.source_sha256 as is_same_content
    from codings
    left join documents
        on
            codings.source_sha256 = documents.source_sha256
            or codings.source_document = documents.source_document
    where codings.decision is not null
    qualify
        row_number() over (
            partition by
                codings.source_document,
                codings.source_paragraph,
                codings.coded_item,
                codings.text,
                suggested_topic
            order by is_same_content desc nulls last, documents.source_document
        ) = 1
),

found as (
    select
        same_document.source_document,
        same_document.source_paragraph,
        same_document.coded_item,
        same_document.text,
        same_document.suggested_topic,
        count(distinct texts.source_paragraph) as place_count,
        bool_or(texts.source_paragraph = same_document.source_paragraph) as is_at_its_place,
        min(texts.source_paragraph) as first_paragraph,
        min(texts.source_page) as first_page
    from same_document
    inner join texts
        on
            same_document.current_document = texts.source_document
            and same_document.text = texts.text
    group by
        same_document.source_document,
        same_document.source_paragraph,
        same_document.coded_item,
        same_document.text,
        same_document.suggested_topic
)

select
    same_document.source_document as decided_document,
    same_document.source_paragraph as decided_paragraph,
    same_document.current_document as source_document,
    case
        when found.is_at_its_place then same_document.source_paragraph
        when found.place_count = 1 then found.first_paragraph
    end as source_paragraph,
    case when found.place_count = 1 then found.first_page else same_document.source_page end as source_page,
    same_document.coded_item,
    same_document.decision,
    same_document.chapter,
    same_document.kind,
    coalesce(same_document.provisions, []) as provisions,
    coalesce(same_document.ta_types, []) as ta_types,
    same_document.issue,
    same_document.topic,
    same_document.suggested_topic,
    same_document.text,
    case
        when found.is_at_its_place and same_document.is_same_content then 'current'
        when found.is_at_its_place or found.place_count = 1 then 'carried'
        else 'stale'
    end as coding_status
from same_document
left join found
    on
        same_document.source_document = found.source_document
        and same_document.source_paragraph = found.source_paragraph
        and same_document.coded_item = found.coded_item
        and same_document.text = found.text
        and same_document.suggested_topic is not distinct from found.suggested_topic
order by decided_document, decided_paragraph, coded_item, text
