-- one row per action on a mandate recorded up to the date of the run: its place among those on the mandate, its day and the evidence
-- method: an action taken after the date of the run is left out; a planned one stays planned whatever its day, since the record does not say whether it took place
with mandate_actions as (
    select * from raw.mandate_actions
),

mandates as (
    select * from raw.mandates
),

run as (
    select * from raw.run
),

placed as (
    select
        mandate_actions.*,
        row_number() over (
            partition by mandate_actions.mandate_id
            order by mandate_actions.record, mandate_actions.acted_on nulls last, mandate_actions.action
        ) as position
    from mandate_actions
)

select
    placed.mandate_id || '-' || placed.position as action_id,
    placed.mandate_id,
    mandates.item,
    mandates.addressee,
    cast(placed.position as integer) as position,
    placed.action,
    placed.acted_on,
    placed.communication_id,
    placed.document_id,
    placed.is_planned
from placed
inner join mandates on placed.mandate_id = mandates.mandate_id
cross join run
where placed.is_planned or placed.acted_on is null or placed.acted_on <= run.as_of
order by placed.mandate_id, placed.position
