-- one row per regional group: States reviewed by whether they asked for technical assistance, and their needs
-- method: no share where fewer than 10 States of the group were reviewed, since one State would be more than a tenth of them
with states as (
    select * from prep.ta_needing_states
),

regional_groups as (
    select * from prep.regional_groups
),

ta_needs as (
    select * from mart.ta_needs
),

needs as (
    select
        regional_group,
        cast(count(*) as integer) as need_count
    from ta_needs
    group by regional_group
),

counted as (
    select
        regional_groups.regional_group,
        cast(count(*) filter (where states.standing = 'needs') as integer) as state_count,
        cast(count(*) filter (where states.standing = 'none') as integer) as none_count,
        cast(count(*) filter (where states.standing = 'unknown') as integer) as unknown_count,
        cast(count(states.iso3) as integer) as reviewed_count
    from regional_groups
    left join states on regional_groups.regional_group = states.regional_group
    group by regional_groups.regional_group
)

select
    counted.regional_group,
    counted.state_count,
    counted.none_count,
    counted.unknown_count,
    coalesce(needs.need_count, 0) as need_count,
    counted.reviewed_count,
    case when counted.reviewed_count >= 10 then round(counted.state_count / counted.reviewed_count, 4) end as state_share
from counted
left join needs on counted.regional_group = needs.regional_group
order by counted.regional_group
