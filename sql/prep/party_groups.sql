-- one row per regional group, and one with no group for parties in none: how many parties there are as of the date of the run
with parties as (
    select * from prep.parties
),

regional_groups as (
    select * from prep.regional_groups
),

groups as (
    select regional_group from regional_groups
    union all
    select null as regional_group
)

select
    groups.regional_group,
    cast(count(parties.iso3) as integer) as party_count
from groups
left join parties on groups.regional_group is not distinct from parties.regional_group
group by groups.regional_group
order by groups.regional_group nulls last
