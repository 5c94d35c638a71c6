-- one row per document that the agenda lists, in its order: symbol, title, and the note of this project that corresponds to it
-- method: a note corresponds to the document that bears its name; to a publication none does
with documents as (
    select * from raw.documents
),

placed as (
    select
        documents.*,
        row_number() over (order by item, record, document_id) as position
    from documents
)

select
    cast(position as integer) as position,
    item,
    document_id,
    symbol,
    kind,
    title_en,
    title_ar,
    if(kind = 'publication', null, document_id) as note
from placed
order by position
