-- one row per party that replied on its case management system up to the date of the run
with replies as (
    select * from raw.case_management_replies
),

parties as (
    select * from prep.parties
),

run as (
    select * from raw.run
)

select
    replies.iso3,
    parties.regional_group,
    replies.system_kind,
    replies.system_functions,
    replies.system_scope,
    replies.acquired_how,
    replies.plans,
    replies.is_willing_to_share
from replies
inner join parties on replies.iso3 = parties.iso3
inner join run on replies.replied_on <= run.as_of
order by replies.iso3
