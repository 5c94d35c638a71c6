-- one row per regional group: States and technical assistance needs
with review_coverage as (
    select * from mart.review_coverage
),

ta_needs as (
    select * from mart.ta_needs
),

counted as (
    select
        review_coverage.regional_group,
        review_coverage.reviewed_count,
        cast(count(distinct ta_needs.iso3) as integer) as state_count,
        cast(count(ta_needs.need_id) as integer) as need_count
    from review_coverage
    left join ta_needs on review_coverage.regional_group = ta_needs.regional_group
    where review_coverage.regional_group is not null
    group by review_coverage.regional_group, review_coverage.reviewed_count
)

select
    regional_group,
    state_count,
    need_count,
    reviewed_count,
    round(state_count / nullif(reviewed_count, 0), 4) as state_share
from counted
order by regional_group
