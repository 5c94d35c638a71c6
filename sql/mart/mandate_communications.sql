-- one row per note verbale sent up to the date of the run: what it asks for, how many mandates it serves, and how many parties replied
-- method: every party is taken as asked; a reply falls to the last note verbale on the matter before it; where the replies were given in confidence and 1 or 2 parties stand behind some number of one set of replies, all numbers of that set are withheld
with communications as (
    select * from raw.communications
),

mandate_actions as (
    select * from prep.mandate_actions
),

replies as (
    select * from prep.mandate_replies
),

disclosure as (
    select * from prep.disclosure
),

parties as (
    select * from prep.parties
),

run as (
    select * from raw.run
),

judged as (
    select
        replies.dataset,
        replies.communication_id,
        replies.replied_count,
        bool_or(replies.replied_count > 0 and replies.replied_count < coalesce(disclosure.least_count, 3))
            over (partition by replies.dataset) as is_suppressed
    from replies
    left join disclosure on replies.dataset = disclosure.dataset
),

served as (
    select
        communication_id,
        cast(count(distinct mandate_id) as integer) as mandate_count
    from mandate_actions
    group by communication_id
),

all_parties as (
    select cast(count(*) as integer) as party_count from parties
)

select
    communications.communication_id,
    communications.sent_on,
    communications.kind,
    communications.item,
    communications.asked_of,
    coalesce(served.mandate_count, 0) as mandate_count,
    all_parties.party_count,
    if(judged.is_suppressed, null, judged.replied_count) as replied_count,
    round(
        if(judged.is_suppressed, null, judged.replied_count / nullif(all_parties.party_count, 0)), 4
    ) as replied_share,
    coalesce(judged.is_suppressed, false) as is_suppressed
from communications
inner join run on communications.sent_on <= run.as_of
cross join all_parties
left join served on communications.communication_id = served.communication_id
left join judged on communications.communication_id = judged.communication_id
order by communications.sent_on, communications.communication_id
