-- one row per regional group, and one for parties in no group where there are any: parties asked, and those that replied on their case management system up to the date of the run
-- method: every party is taken as asked; where replies were given in confidence, a group with 1 or 2 replies is withheld, and the next larger ones until 3 replies are withheld together
with party_groups as (
    select * from prep.party_groups
),

replies as (
    select * from prep.case_management_replies
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'case_management_replies'
),

counted as (
    select
        party_groups.regional_group,
        party_groups.party_count,
        cast(count(replies.iso3) as integer) as state_count
    from party_groups
    left join replies on party_groups.regional_group is not distinct from replies.regional_group
    group by party_groups.regional_group, party_groups.party_count
),

summed as (
    select
        counted.*,
        sum(state_count) over () as all_count,
        coalesce(sum(state_count) over (
            order by state_count, regional_group
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_count
    from counted
),

judged as (
    select
        summed.*,
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
    regional_group,
    party_count,
    if(is_suppressed, null, state_count) as replied_count,
    if(is_suppressed, null, party_count - state_count) as not_replied_count,
    round(if(is_suppressed, null, state_count / nullif(party_count, 0)), 4) as replied_share,
    is_suppressed
from judged
where regional_group is not null or party_count > 0
order by regional_group nulls last
