-- one row per matter and regional group, and one per matter for parties in no group: parties that designated a focal point up to the date of the run
-- method: a focal point without a day of designation counts; where the list was given in confidence, a group of 1 or 2 such parties is withheld, and the next larger ones until 3 parties are withheld together
with focal_points as (
    select * from raw.focal_points
),

parties as (
    select * from prep.parties
),

party_groups as (
    select * from prep.party_groups
),

run as (
    select * from raw.run
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'focal_points'
),

matters as (
    select
        unnest(['civil_and_administrative_proceedings', 'asset_recovery', 'international_cooperation']) as matter,
        unnest([1, 2, 3]) as position
),

designating as (
    select distinct
        focal_points.matter,
        parties.regional_group,
        parties.iso3
    from focal_points
    inner join parties on focal_points.iso3 = parties.iso3
    inner join run on coalesce(focal_points.designated_on <= run.as_of, true)
),

counted as (
    select
        matters.matter,
        matters.position,
        party_groups.regional_group,
        party_groups.party_count,
        cast(count(designating.iso3) as integer) as state_count
    from matters
    cross join party_groups
    left join designating
        on
            matters.matter = designating.matter
            and party_groups.regional_group is not distinct from designating.regional_group
    group by matters.matter, matters.position, party_groups.regional_group, party_groups.party_count
),

summed as (
    select
        counted.*,
        sum(state_count) over (partition by matter) as all_count,
        sum(party_count) over (partition by matter) as all_party_count,
        coalesce(sum(state_count) over (
            partition by matter
            order by state_count, regional_group
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_count
    from counted
),

judged as (
    select
        summed.*,
        summed.all_count > 0 and summed.all_count < disclosure.least_count as is_total_small,
        (summed.all_count > 0 and summed.all_count < disclosure.least_count)
        or (
            summed.state_count > 0
            and (
                summed.state_count < disclosure.least_count
                or (summed.smaller_count > 0 and summed.smaller_count < disclosure.least_count)
            )
        ) as is_suppressed
    from summed
    cross join disclosure
)

select
    matter,
    regional_group,
    party_count,
    if(is_suppressed, null, state_count) as state_count,
    round(if(is_suppressed, null, state_count / nullif(party_count, 0)), 4) as party_share,
    if(is_total_small, null, cast(all_count as integer)) as matter_count,
    cast(all_party_count as integer) as all_party_count,
    is_suppressed
from judged
order by position, regional_group nulls last
