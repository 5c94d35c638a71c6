-- one row per kind of provider (null: not stated): providers, activities of technical assistance, and States they name
-- method: providers are told apart by their names as written
with ta_activities as (
    select * from prep.ta_activities
),

counted as (
    select
        provider_type,
        cast(count(distinct provider) as integer) as provider_count,
        cast(count(*) as integer) as activity_count,
        cast(count(*) filter (where is_given) as integer) as given_count,
        cast(sum(count(*)) over () as integer) as all_activity_count
    from ta_activities
    group by provider_type
),

named as (
    select
        provider_type,
        unnest(beneficiaries) as iso3
    from ta_activities
    where is_given
),

states as (
    select
        provider_type,
        cast(count(distinct iso3) as integer) as state_count
    from named
    group by provider_type
)

select
    counted.provider_type,
    counted.provider_count,
    counted.activity_count,
    counted.given_count,
    coalesce(states.state_count, 0) as state_count,
    counted.all_activity_count
from counted
left join states on counted.provider_type is not distinct from states.provider_type
order by
    list_position(
        ['government', 'multilateral', 'ngo', 'foundation', 'academic', 'private', 'other'], counted.provider_type
    ) nulls last
