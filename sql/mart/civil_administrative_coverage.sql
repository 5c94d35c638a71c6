-- one row per regional group, and one for parties in no group: parties asked about civil and administrative proceedings, and those that replied up to the date of the run
-- method: asked are the parties that had deposited by the note verbale or its reminder, and any other that replied; where replies were given in confidence, small groups are withheld, also against subtraction (prep.civil_administrative_counts)
with parties as (
    select * from prep.civil_administrative_parties
),

party_groups as (
    select * from prep.party_groups
),

counts as (
    select * from prep.civil_administrative_counts
    where breakdown = 'region'
),

asked as (
    select
        party_groups.regional_group,
        cast(count(parties.iso3) as integer) as asked_count
    from party_groups
    left join parties on party_groups.regional_group is not distinct from parties.regional_group
    group by party_groups.regional_group
),

judged as (
    select
        asked.regional_group,
        asked.asked_count,
        coalesce(counts.is_withheld, false) as is_suppressed,
        if(counts.is_withheld, null, coalesce(counts.state_count, 0)) as replied_count
    from asked
    left join counts on coalesce(asked.regional_group, 'none') = counts.series
)

select
    regional_group,
    asked_count,
    replied_count,
    asked_count - replied_count as not_replied_count,
    round(replied_count / nullif(asked_count, 0), 4) as replied_share,
    is_suppressed
from judged
order by regional_group nulls last
