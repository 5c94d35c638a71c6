-- one row per sitting of a meeting and item of the agenda that it takes up: day, hours, title of the item
with sittings as (
    select * from raw.sittings
),

agenda_items as (
    select * from raw.agenda_items
),

taken_up as (
    select
        meeting_id,
        sitting_on,
        starts_at,
        starts_at || '-' || ends_at as hours,
        unnest(items) as item
    from sittings
)

select
    taken_up.meeting_id,
    taken_up.sitting_on,
    taken_up.hours,
    taken_up.item,
    agenda_items.title_en,
    agenda_items.title_ar
from taken_up
inner join agenda_items on taken_up.item = agenda_items.item
order by taken_up.meeting_id, taken_up.sitting_on, taken_up.starts_at, taken_up.item
