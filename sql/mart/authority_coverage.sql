-- one row per function and regional group, and one per function for parties in no group: parties with an entry in the directory of authorities, and how old the entries are
-- method: ages in days on the date of the run, of entries with a day of update; where the directory was given in confidence, a group of 1 or 2 parties is withheld, and the next larger ones until 3 parties are withheld together
with authorities as (
    select * from raw.authorities
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
    where dataset = 'authorities'
),

functions as (
    select
        unnest([
            'mutual_legal_assistance',
            'extradition',
            'transfer_of_sentenced_persons',
            'asset_recovery',
            'prevention'
        ]) as authority_function,
        unnest([1, 2, 3, 4, 5]) as position
),

entries as (
    select
        authorities.authority_id,
        authorities.authority_function,
        authorities.has_urgent_channel,
        parties.iso3,
        parties.regional_group,
        run.as_of - authorities.updated_on as age_days
    from authorities
    inner join parties on authorities.iso3 = parties.iso3
    inner join run on coalesce(authorities.updated_on <= run.as_of, true)
),

counted as (
    select
        functions.authority_function,
        functions.position,
        party_groups.regional_group,
        party_groups.party_count,
        cast(count(distinct entries.iso3) as integer) as state_count,
        cast(count(entries.authority_id) as integer) as entry_count,
        cast(count(entries.age_days) as integer) as dated_entry_count,
        count(distinct entries.iso3) filter (where entries.age_days is not null) as dated_state_count,
        median(entries.age_days) as median_age_days,
        cast(max(entries.age_days) as integer) as oldest_age_days
    from functions
    cross join party_groups
    left join entries
        on
            functions.authority_function = entries.authority_function
            and party_groups.regional_group is not distinct from entries.regional_group
    group by
        functions.authority_function, functions.position, party_groups.regional_group, party_groups.party_count
),

summed as (
    select
        counted.*,
        sum(state_count) over (partition by authority_function) as all_count,
        coalesce(sum(state_count) over (
            partition by authority_function
            order by state_count, regional_group
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_count
    from counted
),

judged as (
    select
        summed.*,
        disclosure.least_count,
        (summed.all_count > 0 and summed.all_count < disclosure.least_count)
        or (
            summed.state_count > 0
            and (
                summed.state_count < disclosure.least_count
                or (summed.smaller_count > 0 and summed.smaller_count < disclosure.least_count)
            )
        ) as is_withheld,
        -- Nor may the entries without a day belong to 1 or 2 parties only.
        (summed.dated_state_count > 0 and summed.dated_state_count < disclosure.least_count)
        or (summed.dated_entry_count < summed.entry_count and disclosure.least_count > 1) as is_age_withheld
    from summed
    cross join disclosure
)

select
    authority_function,
    regional_group,
    party_count,
    if(is_withheld, null, state_count) as state_count,
    round(if(is_withheld, null, state_count / nullif(party_count, 0)), 4) as party_share,
    if(is_withheld, null, entry_count) as entry_count,
    if(is_withheld or is_age_withheld, null, dated_entry_count) as dated_entry_count,
    if(is_withheld or is_age_withheld, null, median_age_days) as median_age_days,
    -- The oldest entry is that of one party.
    if(least_count > 1, null, oldest_age_days) as oldest_age_days,
    is_withheld or is_age_withheld or (least_count > 1 and oldest_age_days is not null) as is_suppressed
from judged
order by position, regional_group nulls last
