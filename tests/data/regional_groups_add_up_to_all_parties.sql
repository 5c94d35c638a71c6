with by_group as (
    select sum(party_count) as party_count from mart.review_coverage
),

in_all as (
    select count(*) as party_count from mart.states
    where is_party
)

select
    by_group.party_count as by_group,
    in_all.party_count as in_all
from by_group
cross join in_all
where by_group.party_count <> in_all.party_count
