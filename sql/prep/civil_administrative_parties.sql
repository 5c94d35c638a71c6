-- one row per party that was asked about civil and administrative proceedings, with the day of its first reply up to the date of the run
-- method: asked are the parties that had deposited by the note verbale or its reminder (NV1 and NV3 of the communications), whichever is the last up to the date of the run, and any other party that replied
with parties as (
    select * from prep.parties
),

states as (
    select * from raw.states
),

communications as (
    select * from raw.communications
    where communication_id in ('NV1', 'NV3')
),

replies as (
    select * from raw.civil_administrative_replies
),

run as (
    select * from raw.run
),

asking as (
    select max(communications.sent_on) as asked_on
    from communications
    inner join run on communications.sent_on <= run.as_of
),

replying as (
    select
        replies.iso3,
        min(replies.replied_on) as replied_on
    from replies
    inner join run on replies.replied_on <= run.as_of
    group by replies.iso3
)

select
    parties.iso3,
    parties.regional_group,
    replying.replied_on
from parties
inner join states on parties.iso3 = states.iso3
cross join asking
left join replying on parties.iso3 = replying.iso3
where
    replying.iso3 is not null
    or (asking.asked_on is not null and coalesce(states.deposited_on <= asking.asked_on, true))
order by parties.iso3
