-- one row per State or regional organization, with its position under the Convention as of the date of the run
with states as (
    select * from raw.states
),

parties as (
    select * from prep.parties
)

select
    states.iso3,
    states.m49,
    states.name_ar,
    states.name_zh,
    states.name_en,
    states.name_fr,
    states.name_ru,
    states.name_es,
    states.regional_group,
    states.is_un_member,
    parties.iso3 is not null as is_party,
    states.convention_status,
    states.signed_on,
    states.deposited_on,
    states.deposit_type,
    states.deposit_basis
from states
left join parties on states.iso3 = parties.iso3
order by states.iso3
