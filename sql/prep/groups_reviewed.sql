-- one row per chapter and regional group, and one per chapter for States in no group: how many States were reviewed
with provisions as (
    select * from raw.provisions
),

regional_groups as (
    select * from prep.regional_groups
),

reviewed_states as (
    select * from prep.reviewed_states
),

groups as (
    select regional_group from regional_groups
    union all
    select null as regional_group
),

chapters as (
    select distinct chapter from provisions
)

select
    chapters.chapter,
    groups.regional_group,
    cast(count(reviewed_states.iso3) as integer) as reviewed_count,
    case
        when count(reviewed_states.iso3) = 0 or count(reviewed_states.is_informative) > 0
            then cast(count(*) filter (where reviewed_states.is_informative) as integer)
    end as informative_count
from chapters
cross join groups
left join reviewed_states
    on
        chapters.chapter = reviewed_states.chapter
        and groups.regional_group is not distinct from reviewed_states.regional_group
group by chapters.chapter, groups.regional_group
order by chapters.chapter, groups.regional_group nulls last
