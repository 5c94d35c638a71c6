-- one row per mandate and day on which an action on some mandate was taken or is planned, and one per mandate for actions without a day
-- method: counts of the actions recorded up to the date of the run; a pair of a mandate and a day without an action has none on record
with mandates as (
    select * from prep.mandates
),

mandate_actions as (
    select * from prep.mandate_actions
),

days as (
    select distinct acted_on from mandate_actions
)

select
    mandates.mandate_id as mandate,
    days.acted_on,
    cast(count(mandate_actions.action_id) filter (where not mandate_actions.is_planned) as integer) as taken_count,
    cast(count(mandate_actions.action_id) filter (where mandate_actions.is_planned) as integer) as planned_count,
    cast(count(mandate_actions.action_id) as integer) as action_count
from mandates
cross join days
left join mandate_actions
    on
        mandates.mandate_id = mandate_actions.mandate_id
        and days.acted_on is not distinct from mandate_actions.acted_on
group by mandates.mandate_id, days.acted_on
order by mandates.mandate_id, days.acted_on nulls last
