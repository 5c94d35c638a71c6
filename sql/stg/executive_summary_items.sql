-- one row per finding, need or suggestion (a sentence and a topic) that the machine read in an executive summary; provisions that the Convention does not have are brought to their article
with findings as (
    select * from raw.executive_summary_findings
),

needs as (
    select * from raw.executive_summary_needs
),

suggestions as (
    select * from raw.executive_summary_suggestions
),

known as (
    select list(provision_id) as provision_ids from raw.provisions
),

items as (
    select
        source_document,
        source_paragraph,
        source_page,
        'finding' as coded_item,
        chapter,
        kind,
        coalesce(provisions, []) as named_provisions,
        cast([] as varchar []) as ta_types,
        issue,
        topic,
        text,
        confidence,
        reason
    from findings

    union all

    select
        source_document,
        source_paragraph,
        source_page,
        'need' as coded_item,
        chapter,
        cast(null as varchar) as kind,
        coalesce(provisions, []) as named_provisions,
        coalesce(ta_types, []) as ta_types,
        cast(null as varchar) as issue,
        cast(null as varchar) as topic,
        text,
        confidence,
        reason
    from needs

    union all

    select
        source_document,
        source_paragraph,
        source_page,
        'suggestion' as coded_item,
        'IV' as chapter,
        cast(null as varchar) as kind,
        cast([] as varchar []) as named_provisions,
        cast([] as varchar []) as ta_types,
        cast(null as varchar) as issue,
        topic,
        text,
        cast(null as double) as confidence,
        reason
    from suggestions
),

resolved as (
    select
        items.*,
        list_filter(items.named_provisions, lambda one: not list_contains(known.provision_ids, one)) as unknown_provisions,
        list_sort(list_distinct(list_filter(
            list_transform(
                items.named_provisions,
                lambda one: case
                    when list_contains(known.provision_ids, one) then one
                    else regexp_extract(one, '^[0-9]+')
                end
            ),
            lambda one: list_contains(known.provision_ids, one)
        ))) as provisions
    from items
    cross join known
)

select
    source_document,
    source_paragraph,
    source_page,
    coded_item,
    chapter,
    kind,
    provisions,
    ta_types,
    issue,
    topic,
    if(coded_item = 'suggestion', topic, null) as suggested_topic,
    text,
    case when len(unknown_provisions) > 0 then least(confidence, 0.5) else confidence end as confidence,
    nullif(concat_ws(
        '; ',
        reason,
        case
            when len(unknown_provisions) > 0
                then 'the Convention has no ' || array_to_string(unknown_provisions, ', ')
        end
    ), '') as reason
from resolved
order by source_document, source_paragraph, coded_item, text, topic
