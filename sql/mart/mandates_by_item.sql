-- one row per item of the agenda under which mandates are cited, and status: how many of these mandates have that status
-- method: the status is what the actions recorded up to the date of the run say
with mandates as (
    select * from prep.mandates
),

mandate_statuses as (
    select * from prep.mandate_statuses
),

items as (
    select
        item,
        cast(count(*) as integer) as all_mandate_count
    from mandates
    group by item
)

select
    items.item,
    cast(items.item as varchar) as agenda_item,
    mandate_statuses.mandate_status,
    cast(count(mandates.mandate_id) as integer) as mandate_count,
    items.all_mandate_count
from items
cross join mandate_statuses
left join mandates
    on
        items.item = mandates.item
        and mandate_statuses.mandate_status = mandates.mandate_status
group by items.item, items.all_mandate_count, mandate_statuses.mandate_status, mandate_statuses.position
order by items.item, mandate_statuses.position
