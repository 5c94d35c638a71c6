-- one row per condition of extradition: parties that state it in the directory, that state the contrary, and that say nothing of it
-- method: counts of the entries updated up to the date of the run or without a day; where they were given in confidence, the three counts of a condition are withheld as soon as one of them is 1 or 2
with conditions as (
    select * from raw.extradition_conditions
),

parties as (
    select * from prep.parties
),

run as (
    select * from raw.run
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'extradition_conditions'
),

all_parties as (
    select cast(count(*) as integer) as party_count from parties
),

entries as (
    select conditions.*
    from conditions
    inner join parties on conditions.iso3 = parties.iso3
    inner join run on coalesce(conditions.updated_on <= run.as_of, true)
),

named as (
    select
        unnest([
            'takes_convention_as_basis',
            'requires_treaty',
            'requires_dual_criminality',
            'extradites_nationals',
            'has_simplified_procedure'
        ]) as extradition_condition,
        unnest([1, 2, 3, 4, 5]) as position
),

stated as (
    select
        named.extradition_condition,
        named.position,
        entries.iso3,
        case named.extradition_condition
            when 'takes_convention_as_basis' then entries.takes_convention_as_basis
            when 'requires_treaty' then entries.requires_treaty
            when 'requires_dual_criminality' then entries.requires_dual_criminality
            when 'extradites_nationals' then entries.extradites_nationals
            when 'has_simplified_procedure' then entries.has_simplified_procedure
        end as is_so
    from named
    left join entries on true
),

counted as (
    select
        extradition_condition,
        position,
        cast(count(*) filter (where is_so) as integer) as yes_count,
        cast(count(*) filter (where not is_so) as integer) as no_count,
        cast(count(*) filter (where iso3 is not null and is_so is null) as integer) as not_stated_count,
        cast(count(iso3) as integer) as state_count
    from stated
    group by extradition_condition, position
),

judged as (
    select
        counted.*,
        counted.state_count > 0 and counted.state_count < disclosure.least_count as is_base_small,
        least(
            coalesce(nullif(counted.yes_count, 0), disclosure.least_count),
            coalesce(nullif(counted.no_count, 0), disclosure.least_count),
            coalesce(nullif(counted.not_stated_count, 0), disclosure.least_count)
        ) < disclosure.least_count as is_suppressed
    from counted
    cross join disclosure
)

select
    judged.extradition_condition,
    if(judged.is_suppressed, null, judged.yes_count) as yes_count,
    if(judged.is_suppressed, null, judged.no_count) as no_count,
    if(judged.is_suppressed, null, judged.not_stated_count) as not_stated_count,
    if(judged.is_base_small, null, judged.state_count) as state_count,
    all_parties.party_count,
    judged.is_suppressed
from judged
cross join all_parties
order by judged.position
