-- one row per technical assistance need and type of assistance it asks for
with ta_needs as (
    select * from mart.ta_needs
),

read_needs as (
    select * from prep.read_needs
),

ta_types as (
    select * from raw.ta_types
),

named as (
    select
        need_id,
        unnest(ta_types) as ta_type
    from read_needs
)

select
    ta_needs.need_id,
    ta_types.ta_type
from ta_needs
inner join named on ta_needs.need_id = named.need_id
inner join ta_types on named.ta_type = ta_types.ta_type
order by ta_needs.need_id, ta_types.position
