-- one row per item of the provisional agenda: its title, what is to be reported and discussed, and what stands behind it
with agenda_items as (
    select * from raw.agenda_items
),

documents as (
    select * from raw.documents
),

mandates as (
    select * from prep.mandates
),

communications as (
    select * from raw.communications
),

run as (
    select * from raw.run
),

listed as (
    select
        item,
        cast(count(*) as integer) as document_count
    from documents
    group by item
),

cited as (
    select
        item,
        cast(count(*) as integer) as mandate_count
    from mandates
    group by item
),

sent as (
    select
        communications.item,
        cast(count(*) as integer) as communication_count
    from communications
    inner join run on communications.sent_on <= run.as_of
    group by communications.item
)

select
    agenda_items.item,
    agenda_items.title_en,
    agenda_items.title_ar,
    if(agenda_items.secretariat_reports_on is null, null, 'item_' || agenda_items.item) as secretariat_reports_on,
    if(agenda_items.experts_may_discuss is null, null, 'item_' || agenda_items.item) as experts_may_discuss,
    coalesce(listed.document_count, 0) as document_count,
    coalesce(cited.mandate_count, 0) as mandate_count,
    coalesce(sent.communication_count, 0) as communication_count
from agenda_items
left join listed on agenda_items.item = listed.item
left join cited on agenda_items.item = cited.item
left join sent on agenda_items.item = sent.item
order by agenda_items.item
