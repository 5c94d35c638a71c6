-- one row per type of technical assistance: States and needs that ask for it
with ta_types as (
    select * from raw.ta_types
),

ta_needs as (
    select * from mart.ta_needs
),

ta_need_types as (
    select * from mart.ta_need_types
),

reviews as (
    select * from mart.reviews
),

needing as (
    select cast(count(distinct iso3) as integer) as needing_count from ta_needs
),

reviewed as (
    select cast(count(distinct iso3) as integer) as reviewed_count from reviews
),

counted as (
    select
        ta_types.ta_type,
        ta_types.position,
        cast(count(distinct ta_needs.iso3) as integer) as state_count,
        cast(count(distinct ta_needs.need_id) as integer) as need_count
    from ta_types
    left join ta_need_types on ta_types.ta_type = ta_need_types.ta_type
    left join ta_needs on ta_need_types.need_id = ta_needs.need_id
    group by ta_types.ta_type, ta_types.position
)

select
    counted.ta_type,
    counted.state_count,
    counted.need_count,
    needing.needing_count,
    reviewed.reviewed_count,
    round(counted.state_count / nullif(reviewed.reviewed_count, 0), 4) as state_share
from counted
cross join needing
cross join reviewed
order by counted.position, counted.ta_type
