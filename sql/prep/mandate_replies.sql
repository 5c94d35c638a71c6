-- one row per note verbale that a dataset of replies answers, and one per such dataset for what came before any: parties whose reply falls to it
-- method: a party's reply falls to the last note verbale on the matter sent up to its day; an entry of the directory counts by the last day on which it was updated
with communications as (
    select * from raw.communications
),

case_management_replies as (
    select * from raw.case_management_replies
),

civil_administrative_replies as (
    select * from raw.civil_administrative_replies
),

authorities as (
    select * from raw.authorities
),

datasets as (
    select * from raw.datasets
),

parties as (
    select * from prep.parties
),

run as (
    select * from raw.run
),

-- Which data hold the replies is in no file: it follows from what the notes verbales of the meeting ask for.
asked as (
    select
        communication_id,
        sent_on,
        case
            when communication_id in ('NV1', 'NV3') then 'civil_administrative_replies'
            when communication_id = 'NV2' then 'case_management_replies'
            when communication_id = 'NV4' then 'authorities'
        end as dataset
    from communications
    inner join run on communications.sent_on <= run.as_of
),

answered as (
    select
        'case_management_replies' as dataset,
        iso3,
        replied_on as day
    from case_management_replies
    union all
    select
        'civil_administrative_replies' as dataset,
        iso3,
        min(replied_on) as day
    from civil_administrative_replies
    group by iso3
    union all
    select
        'authorities' as dataset,
        iso3,
        max(updated_on) as day
    from authorities
    group by iso3
),

spans as (
    select
        dataset,
        communication_id,
        sent_on as from_day,
        lead(sent_on) over (partition by dataset order by sent_on) as before_day
    from asked
    union all
    select
        dataset,
        null as communication_id,
        null as from_day,
        min(sent_on) as before_day
    from asked
    group by dataset
),

known as (
    select
        answered.dataset,
        answered.iso3,
        answered.day
    from answered
    inner join parties on answered.iso3 = parties.iso3
    inner join run on coalesce(answered.day <= run.as_of, true)
)

select
    spans.dataset,
    spans.communication_id,
    cast(count(known.iso3) as integer) as replied_count
from spans
inner join datasets on spans.dataset = datasets.dataset and datasets.is_present
left join known
    on
        spans.dataset = known.dataset
        and (known.day < spans.before_day or spans.before_day is null or (known.day is null and spans.from_day is null))
        and (known.day >= spans.from_day or spans.from_day is null)
group by spans.dataset, spans.communication_id
order by spans.dataset, spans.communication_id nulls first
