-- one row per regional group, and one for parties in no group: parties and States reviewed as of the date of the run
with groups_reviewed as (
    select * from prep.groups_reviewed
),

parties as (
    select * from prep.parties
),

reviews as (
    select * from mart.reviews
),

run as (
    select * from raw.run
),

party_counts as (
    select
        parties.regional_group,
        cast(count(distinct parties.iso3) as integer) as party_count,
        cast(count(distinct parties.iso3) filter (where parties.is_deposit_date_unknown) as integer) as undated_party_count,
        count(distinct reviews.iso3) as reviewed_party_count
    from parties
    left join reviews on parties.iso3 = reviews.iso3
    group by parties.regional_group
),

review_counts as (
    select
        regional_group,
        cast(count(distinct iso3) as integer) as reviewed_count,
        cast(count(*) filter (where is_date_unknown) as integer) as undated_count
    from reviews
    group by regional_group
)

select
    groups_reviewed.regional_group,
    coalesce(party_counts.party_count, 0) as party_count,
    coalesce(party_counts.undated_party_count, 0) as undated_party_count,
    coalesce(review_counts.reviewed_count, 0) as reviewed_count,
    groups_reviewed.informative_count,
    coalesce(review_counts.undated_count, 0) as undated_count,
    round(party_counts.reviewed_party_count / party_counts.party_count, 4) as reviewed_share,
    run.as_of
from groups_reviewed
cross join run
left join party_counts on groups_reviewed.regional_group is not distinct from party_counts.regional_group
left join review_counts on groups_reviewed.regional_group is not distinct from review_counts.regional_group
where groups_reviewed.chapter = 'IV'
order by groups_reviewed.regional_group nulls last
