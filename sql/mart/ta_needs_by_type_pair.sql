-- one row per pair of types of technical assistance that some need asks for together
-- method: a need of three types counts for each of its three pairs, so that pairs cannot be added up
with ta_needs as (
    select * from mart.ta_needs
),

ta_need_types as (
    select * from mart.ta_need_types
),

ta_types as (
    select * from raw.ta_types
),

placed as (
    select
        ta_need_types.need_id,
        ta_needs.iso3,
        ta_types.ta_type,
        ta_types.position
    from ta_need_types
    inner join ta_needs on ta_need_types.need_id = ta_needs.need_id
    inner join ta_types on ta_need_types.ta_type = ta_types.ta_type
),

needs as (
    select
        cast(count(*) filter (where type_count > 1) as integer) as several_type_need_count,
        cast(count(*) as integer) as all_need_count
    from ta_needs
),

counted as (
    select
        one.ta_type,
        other.ta_type as other_ta_type,
        one.position,
        other.position as other_position,
        cast(count(distinct one.iso3) as integer) as state_count,
        cast(count(*) as integer) as need_count
    from placed as one
    inner join placed as other
        on
            one.need_id = other.need_id
            and one.position < other.position
    group by one.ta_type, other.ta_type, one.position, other.position
)

select
    counted.ta_type,
    counted.other_ta_type,
    counted.state_count,
    counted.need_count,
    needs.several_type_need_count,
    needs.all_need_count
from counted
cross join needs
order by counted.position, counted.other_position
