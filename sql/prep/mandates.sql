-- one row per mandate: how many actions on it are recorded as taken and as planned, and what follows for its status
-- method: a mandate is open where no action taken is recorded; what a State addressed did itself is in the record only if the record says so
with mandates as (
    select * from raw.mandates
),

mandate_actions as (
    select * from prep.mandate_actions
),

acted as (
    select
        mandate_id,
        cast(count(*) filter (where not is_planned) as integer) as taken_count,
        cast(count(*) filter (where is_planned) as integer) as planned_count,
        cast(count(*) filter (
            where not is_planned and (communication_id is not null or document_id is not null)
        ) as integer) as evidenced_count
    from mandate_actions
    group by mandate_id
),

counted as (
    select
        mandates.mandate_id,
        mandates.item,
        mandates.issued_by,
        mandates.issued_on,
        mandates.endorsed_by,
        mandates.addressee,
        mandates.kind,
        mandates.asks_for,
        mandates.is_voluntary,
        mandates.is_subject_to_resources,
        coalesce(acted.taken_count, 0) as taken_count,
        coalesce(acted.evidenced_count, 0) as evidenced_count,
        coalesce(acted.planned_count, 0) as planned_count
    from mandates
    left join acted on mandates.mandate_id = acted.mandate_id
)

select
    counted.*,
    case
        when taken_count = 0 and planned_count = 0 then 'no_action_recorded'
        when taken_count = 0 then 'action_planned'
        when planned_count > 0 then 'action_taken_more_planned'
        else 'action_taken'
    end as mandate_status
from counted
order by mandate_id
