-- one row per finding of one reading of a review: a file of findings, or its executive summary
with review_findings as (
    select * from stg.review_findings
),

coded_items as (
    select * from prep.coded_items
),

numbered as (
    select
        *,
        row_number() over (partition by source_document order by source_paragraph, text, topic) as position
    from coded_items
    where coded_item = 'finding' or counted_as = 'finding'
)

select
    finding_id,
    iso3,
    review_cycle,
    chapter,
    kind,
    issue,
    topic,
    summary,
    locator,
    cast(null as varchar) as source_document,
    cast(null as integer) as source_page,
    cast(null as integer) as source_paragraph,
    coded_by,
    confidence,
    provisions,
    'file' as reading,
    case coded_by when 'confirmed' then 'confirmed' when 'machine' then 'by_machine' else 'by_hand' end as read_how
from review_findings

union all

select
    printf('%s-%d-M%02d', iso3, review_cycle, position) as finding_id,
    iso3,
    review_cycle,
    chapter,
    kind,
    issue,
    topic,
    text as summary,
    concat_ws(', ', 'p. ' || source_page, 'para. ' || source_paragraph) as locator,
    source_document,
    source_page,
    source_paragraph,
    coded_by,
    case when coded_by = 'machine' then confidence end as confidence,
    provisions,
    'executive_summary' as reading,
    -- One document is one reading: confirmed only where a person confirmed every item of it.
    if(bool_and(coded_by = 'confirmed') over (partition by source_document), 'confirmed', 'by_machine') as read_how
from numbered
where counted_as = 'finding'
order by finding_id
