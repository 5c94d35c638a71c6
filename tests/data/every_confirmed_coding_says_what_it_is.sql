select
    source_document,
    source_paragraph,
    coded_item,
    text
from mart.codings
where
    decision = 'confirmed'
    and coding_status <> 'stale'
    and (
        chapter is null
        or (coded_item <> 'need' and kind is null)
        or (coded_item = 'need' and ta_types is null)
    )
