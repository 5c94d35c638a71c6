-- one row per number of types of technical assistance that a need names
with ta_needs as (
    select * from mart.ta_needs
),

counted as (
    select
        type_count,
        cast(count(distinct iso3) as integer) as state_count,
        cast(count(*) as integer) as need_count,
        cast(sum(count(*)) over () as integer) as all_need_count
    from ta_needs
    group by type_count
)

select
    type_count,
    state_count,
    need_count,
    all_need_count,
    round(need_count / all_need_count, 4) as need_share
from counted
order by type_count
