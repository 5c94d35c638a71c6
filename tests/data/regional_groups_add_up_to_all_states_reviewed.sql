with by_group as (
    select sum(reviewed_count) as reviewed_count from mart.review_coverage
),

in_all as (
    select count(distinct iso3) as reviewed_count from mart.reviews
)

select
    by_group.reviewed_count as by_group,
    in_all.reviewed_count as in_all
from by_group
cross join in_all
where by_group.reviewed_count <> in_all.reviewed_count
