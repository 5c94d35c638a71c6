-- one row per conclusion or recommendation for the report of the meeting, in the order of the items
with conclusions as (
    select * from raw.conclusions
)

select
    conclusion_id,
    item,
    position,
    text_en,
    text_ar,
    conclusion_status
from conclusions
order by item, position, conclusion_id
