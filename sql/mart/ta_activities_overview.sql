-- one row: activities of technical assistance known as of the date of the run, what they say of themselves, and the States they name
-- method: prep.ta_activities; an activity can be set against needs if it was given, names States, and a person has coded its provisions and its types
with ta_activities as (
    select * from prep.ta_activities
),

states as (
    select * from prep.ta_needing_states
),

counted as (
    select
        cast(count(*) as integer) as activity_count,
        cast(count(*) filter (where is_given) as integer) as given_count,
        cast(count(*) filter (where status = 'closed') as integer) as closed_count,
        cast(count(*) filter (where status = 'pipeline') as integer) as planned_count,
        cast(count(*) filter (where status in ('cancelled', 'suspended')) as integer) as stopped_count,
        cast(count(*) filter (where len(beneficiaries) > 0) as integer) as state_activity_count,
        cast(count(*) filter (where len(beneficiaries) = 0 and len(regions) > 0) as integer) as region_activity_count,
        cast(count(*) filter (where len(beneficiaries) = 0 and len(regions) = 0) as integer) as no_recipient_count,
        cast(count(*) filter (where provisions is null) as integer) as uncoded_count,
        cast(count(*) filter (where ta_types is null) as integer) as untyped_count,
        cast(count(*) filter (
            where is_given and len(beneficiaries) > 0 and provisions is not null and ta_types is not null
        ) as integer) as comparable_count,
        cast(count(*) filter (where starts_on is null) as integer) as undated_count,
        cast(count(*) filter (where budget is null and spent is null) as integer) as no_amount_count,
        cast(count(distinct provider) as integer) as provider_count,
        cast(min(year(starts_on)) as integer) as first_year,
        cast(max(year(starts_on)) as integer) as last_year
    from ta_activities
),

helped as (
    select distinct unnest(beneficiaries) as iso3
    from ta_activities
    where is_given
),

helped_states as (
    select
        cast(count(*) as integer) as helped_state_count,
        cast(count(*) filter (where states.standing = 'needs') as integer) as helped_needing_count
    from helped
    left join states on helped.iso3 = states.iso3
),

needing as (
    select cast(count(*) as integer) as needing_count
    from states
    where standing = 'needs'
)

select
    counted.activity_count,
    counted.given_count,
    counted.closed_count,
    counted.planned_count,
    counted.stopped_count,
    counted.state_activity_count,
    counted.region_activity_count,
    counted.no_recipient_count,
    counted.uncoded_count,
    round(counted.uncoded_count / nullif(counted.activity_count, 0), 4) as uncoded_share,
    counted.untyped_count,
    counted.comparable_count,
    counted.undated_count,
    counted.no_amount_count,
    counted.provider_count,
    counted.first_year,
    counted.last_year,
    helped_states.helped_state_count,
    helped_states.helped_needing_count,
    needing.needing_count
from counted
cross join helped_states
cross join needing
