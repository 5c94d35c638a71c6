-- one row per tool or service offered to practitioners of international cooperation: its name, what it is for, and its state as the agenda reports it
with tools as (
    select * from raw.tools
),

placed as (
    select
        tools.*,
        row_number() over (order by item, record, tool_id) as position
    from tools
)

select
    tool_id,
    item,
    name_en,
    name_ar,
    provided_by,
    if(purpose is null, null, tool_id) as tool_purpose,
    if(status_reported is null, null, tool_id) as tool_status
from placed
order by position
