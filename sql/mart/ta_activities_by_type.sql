-- one row per type of technical assistance: activities that give it, States they name, and needs that ask for it
-- method: an activity of several types counts at each; activities whose types nobody coded are in all_activity_count only
with ta_types as (
    select * from raw.ta_types
),

ta_activities as (
    select * from prep.ta_activities
),

ta_needs as (
    select * from mart.ta_needs
),

ta_need_types as (
    select * from mart.ta_need_types
),

all_activities as (
    select
        cast(count(*) as integer) as all_activity_count,
        cast(count(ta_types) as integer) as coded_count
    from ta_activities
),

given as (
    select
        activity_id,
        is_given,
        beneficiaries,
        unnest(ta_types) as ta_type
    from ta_activities
),

activities as (
    select
        ta_type,
        cast(count(*) as integer) as activity_count,
        cast(count(*) filter (where is_given) as integer) as given_count
    from given
    group by ta_type
),

named as (
    select
        ta_type,
        unnest(beneficiaries) as iso3
    from given
    where is_given
),

states as (
    select
        ta_type,
        cast(count(distinct iso3) as integer) as state_count
    from named
    group by ta_type
),

needs as (
    select
        ta_need_types.ta_type,
        cast(count(distinct ta_needs.iso3) as integer) as need_state_count
    from ta_need_types
    inner join ta_needs on ta_need_types.need_id = ta_needs.need_id
    group by ta_need_types.ta_type
)

select
    ta_types.ta_type,
    coalesce(activities.activity_count, 0) as activity_count,
    coalesce(activities.given_count, 0) as given_count,
    coalesce(states.state_count, 0) as state_count,
    coalesce(needs.need_state_count, 0) as need_state_count,
    all_activities.coded_count,
    all_activities.all_activity_count
from ta_types
cross join all_activities
left join activities on ta_types.ta_type = activities.ta_type
left join states on ta_types.ta_type = states.ta_type
left join needs on ta_types.ta_type = needs.ta_type
order by ta_types.position
