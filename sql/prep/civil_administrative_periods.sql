-- one row per period between the communications on civil and administrative proceedings: from a day, up to the day before another
with communications as (
    select * from raw.communications
),

starts as (
    select
        'before_note_verbale' as period,
        date '0001-01-01' as from_on
    union all
    select
        case communication_id
            when 'NV1' then 'until_reminder'
            when 'NV3' then 'since_reminder'
        end as period,
        sent_on as from_on
    from communications
    where communication_id in ('NV1', 'NV3')
)

select
    period,
    from_on,
    lead(from_on, 1, date '9999-12-31') over (order by from_on) as until_on
from starts
order by from_on
