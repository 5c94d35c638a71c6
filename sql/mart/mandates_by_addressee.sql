-- one row per addressee and status: how many of the mandates addressed to it have that status
-- method: the status is what the actions recorded up to the date of the run say, whoever took them
with mandates as (
    select * from prep.mandates
),

mandate_statuses as (
    select * from prep.mandate_statuses
),

addressees as (
    select
        unnest(['states_parties', 'member_states', 'secretariat']) as addressee,
        unnest([1, 2, 3]) as position
),

addressed as (
    select
        addressees.addressee,
        addressees.position,
        cast(count(*) as integer) as all_mandate_count
    from addressees
    inner join mandates on addressees.addressee = mandates.addressee
    group by addressees.addressee, addressees.position
)

select
    addressed.addressee,
    mandate_statuses.mandate_status,
    cast(count(mandates.mandate_id) as integer) as mandate_count,
    addressed.all_mandate_count
from addressed
cross join mandate_statuses
left join mandates
    on
        addressed.addressee = mandates.addressee
        and mandate_statuses.mandate_status = mandates.mandate_status
group by
    addressed.addressee,
    addressed.position,
    addressed.all_mandate_count,
    mandate_statuses.mandate_status,
    mandate_statuses.position
order by addressed.position, mandate_statuses.position
