-- one row for all technical assistance needs, one per regional group (null: States in none) and one per type: whether assistance is known that meets them
-- method: prep.ta_need_answers; a need is met where an activity gave one of its types at one of its articles; a need of a type, where an activity gave that type
-- method: no share where there are fewer than 10 needs, since one need would be more than a tenth of them
with answers as (
    select * from prep.ta_need_answers
),

ta_needs as (
    select * from mart.ta_needs
),

ta_types as (
    select * from raw.ta_types
),

regional_groups as (
    select * from prep.regional_groups
),

ta_activities as (
    select * from prep.ta_activities
),

helped as (
    select distinct unnest(beneficiaries) as iso3
    from ta_activities
    where is_given
),

told as (
    select
        answers.*,
        ta_needs.regional_group,
        helped.iso3 is not null as is_helped
    from answers
    inner join ta_needs on answers.need_id = ta_needs.need_id
    left join helped on answers.iso3 = helped.iso3
),

frame as (
    select
        'total' as breakdown,
        cast(null as varchar) as regional_group,
        cast(null as varchar) as ta_type,
        1 as part
    union all
    select
        'region' as breakdown,
        regional_group,
        null as ta_type,
        2 as part
    from regional_groups
    union all
    select distinct
        'region' as breakdown,
        null as regional_group,
        null as ta_type,
        3 as part
    from told
    where regional_group is null
    union all
    select
        'type' as breakdown,
        null as regional_group,
        ta_type,
        3 + position as part
    from ta_types
),

by_need as (
    select
        frame.breakdown,
        frame.regional_group,
        frame.ta_type,
        frame.part,
        told.need_id,
        told.iso3,
        told.is_helped,
        bool_or(told.answer = 'met') as is_met,
        bool_or(told.answer = 'unclear') as is_unclear
    from frame
    left join told
        on
            case frame.breakdown
                when 'total' then true
                when 'region' then frame.regional_group is not distinct from told.regional_group
                when 'type' then frame.ta_type = told.ta_type
            end
    group by all
),

counted as (
    select
        breakdown,
        regional_group,
        ta_type,
        part,
        cast(count(*) filter (where is_met) as integer) as met_need_count,
        cast(count(*) filter (where is_unclear and not is_met) as integer) as unclear_need_count,
        cast(count(*) filter (where not is_unclear and not is_met) as integer) as unmet_need_count,
        cast(count(need_id) as integer) as need_count,
        cast(count(distinct iso3) filter (where is_met) as integer) as met_state_count,
        cast(count(distinct iso3) filter (where is_helped) as integer) as helped_state_count,
        cast(count(distinct iso3) as integer) as need_state_count
    from by_need
    group by breakdown, regional_group, ta_type, part
)

select
    breakdown,
    regional_group,
    ta_type,
    met_need_count,
    unclear_need_count,
    unmet_need_count,
    need_count,
    case when need_count >= 10 then round(met_need_count / need_count, 4) end as met_share,
    met_state_count,
    helped_state_count,
    need_state_count
from counted
order by part, regional_group
