select
    states.iso3,
    states.deposited_on
from mart.states as states
inner join raw.run as run on states.deposited_on > run.as_of
where states.is_party
