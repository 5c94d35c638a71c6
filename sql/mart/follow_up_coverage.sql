-- one row per regional group, and one for States in no group: States reviewed, and those that reported measures after their review up to the date of the run
-- method: a State that reported no measure is unknown, not without measures; where reports were given in confidence, small groups are withheld, also against subtraction (prep.follow_up_counts)
with reviews as (
    select distinct iso3, regional_group from mart.reviews
),

party_groups as (
    select regional_group from prep.party_groups
),

counts as (
    select * from prep.follow_up_counts
    where breakdown = 'region'
),

reviewed as (
    select
        party_groups.regional_group,
        cast(count(reviews.iso3) as integer) as reviewed_count
    from party_groups
    left join reviews on party_groups.regional_group is not distinct from reviews.regional_group
    group by party_groups.regional_group
),

judged as (
    select
        reviewed.regional_group,
        reviewed.reviewed_count,
        coalesce(counts.is_withheld, false) as is_suppressed,
        if(counts.is_withheld, null, coalesce(counts.state_count, 0)) as reporting_count
    from reviewed
    left join counts on coalesce(reviewed.regional_group, 'none') = counts.series
)

select
    regional_group,
    reviewed_count,
    reporting_count,
    reviewed_count - reporting_count as not_reporting_count,
    round(reporting_count / nullif(reviewed_count, 0), 4) as reporting_share,
    is_suppressed
from judged
order by regional_group nulls last
