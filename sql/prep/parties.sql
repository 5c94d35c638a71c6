-- one row per party to the Convention as of the date of the run; a party whose date of deposit is unknown stays in
with states as (
    select * from raw.states
),

run as (
    select * from raw.run
)

select
    states.iso3,
    states.regional_group,
    states.deposited_on is null as is_deposit_date_unknown
from states
cross join run
where
    states.convention_status = 'party'
    and (states.deposited_on is null or states.deposited_on <= run.as_of)
order by states.iso3
