-- one row per kind of request, direction, breakdown and part of it: States and requests, and whether the part must be withheld
-- method: a part that 1 or 2 States stand behind is withheld, and with it the next larger parts until at least 3 States stand behind all that is withheld, so that no smaller group follows by subtraction from the total (complementary cell suppression: Hundepool and others, Statistical Disclosure Control, Wiley 2012)
with requests as (
    select * from prep.requests
),

request_groups as (
    select * from prep.request_groups
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'cooperation_requests'
),

logs as (
    select count(distinct iso3) as log_count from requests
),

parts as (
    select 'total' as breakdown, 'total' as part
    union all
    select
        'outcome' as breakdown,
        unnest(['open', 'granted', 'partly_granted', 'refused', 'withdrawn', 'transmitted', 'not_stated']) as part
    union all
    select 'consultation' as breakdown, unnest(['true', 'false', 'not_stated']) as part
    union all
    select 'coercion' as breakdown, unnest(['true', 'false', 'not_stated']) as part
    union all
    select
        'legal_basis' as breakdown,
        unnest([
            'convention', 'bilateral_treaty', 'multilateral_treaty', 'domestic_law', 'reciprocity', 'not_stated'
        ]) as part
    union all
    select
        'refusal_ground' as breakdown,
        unnest([
            'dual_criminality',
            'insufficient_information',
            'nationality',
            'political_offence',
            'prior_proceedings',
            'lapse_of_time',
            'fair_trial',
            'de_minimis',
            'essential_interests',
            'other',
            'not_stated'
        ]) as part
),

-- Requests alike in all that is broken down are one row, whatever their number.
alike as (
    select
        iso3,
        request_kind,
        direction,
        if(is_closed, coalesce(outcome, 'not_stated'), 'open') as outcome,
        coalesce(legal_basis, 'not_stated') as legal_basis,
        coalesce(refusal_ground, 'not_stated') as refusal_ground,
        coalesce(cast(was_consulted as varchar), 'not_stated') as was_consulted,
        coalesce(cast(is_coercive as varchar), 'not_stated') as is_coercive,
        count(*) as request_count
    from requests
    group by all
),

broken_down as (
    select iso3, request_kind, direction, 'total' as breakdown, 'total' as part, request_count from alike
    union all
    select iso3, request_kind, direction, 'outcome' as breakdown, outcome as part, request_count from alike
    union all
    select iso3, request_kind, direction, 'legal_basis' as breakdown, legal_basis as part, request_count from alike
    union all
    select iso3, request_kind, direction, 'coercion' as breakdown, is_coercive as part, request_count from alike
    where request_kind = 'mutual_legal_assistance'
    union all
    select iso3, request_kind, direction, 'consultation' as breakdown, was_consulted as part, request_count from alike
    where outcome = 'refused'
    union all
    select iso3, request_kind, direction, 'refusal_ground' as breakdown, refusal_ground as part, request_count from alike
    where outcome = 'refused'
),

behind as (
    select
        request_kind,
        direction,
        breakdown,
        part,
        iso3,
        sum(request_count) as request_count
    from broken_down
    group by request_kind, direction, breakdown, part, iso3
),

sized as (
    select
        request_kind,
        direction,
        breakdown,
        part,
        count(*) as state_count,
        sum(request_count) as request_count,
        row_number() over (
            partition by request_kind, direction, breakdown
            order by count(*), sum(request_count), part
        ) as size_rank
    from behind
    group by request_kind, direction, breakdown, part
),

-- Each State is counted at the smallest part it stands behind, so that the running sum counts no State twice.
first_seen as (
    select
        behind.request_kind,
        behind.direction,
        behind.breakdown,
        behind.iso3,
        min(sized.size_rank) as size_rank
    from behind
    inner join sized
        on
            behind.request_kind = sized.request_kind
            and behind.direction = sized.direction
            and behind.breakdown = sized.breakdown
            and behind.part = sized.part
    group by behind.request_kind, behind.direction, behind.breakdown, behind.iso3
),

newly_seen as (
    select
        request_kind,
        direction,
        breakdown,
        size_rank,
        count(*) as state_count
    from first_seen
    group by request_kind, direction, breakdown, size_rank
),

reached as (
    select
        sized.*,
        coalesce(sum(newly_seen.state_count) over (
            partition by sized.request_kind, sized.direction, sized.breakdown
            order by sized.size_rank
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_state_count
    from sized
    left join newly_seen
        on
            sized.request_kind = newly_seen.request_kind
            and sized.direction = newly_seen.direction
            and sized.breakdown = newly_seen.breakdown
            and sized.size_rank = newly_seen.size_rank
),

counted as (
    select
        request_groups.request_kind,
        request_groups.direction,
        parts.breakdown,
        parts.part,
        coalesce(reached.state_count, 0) as state_count,
        coalesce(reached.request_count, 0) as request_count,
        logs.log_count < disclosure.least_count
        or coalesce(
            reached.state_count < disclosure.least_count
            or (reached.smaller_state_count > 0 and reached.smaller_state_count < disclosure.least_count),
            false
        ) as is_small
    from request_groups
    cross join parts
    cross join logs
    cross join disclosure
    left join reached
        on
            request_groups.request_kind = reached.request_kind
            and request_groups.direction = reached.direction
            and parts.breakdown = reached.breakdown
            and parts.part = reached.part
)

-- What is a part of something withheld is withheld too.
select
    request_kind,
    direction,
    breakdown,
    part,
    cast(state_count as integer) as state_count,
    cast(request_count as integer) as request_count,
    is_small
    or bool_or(breakdown = 'total' and is_small) over of_the_group
    or (
        breakdown in ('consultation', 'refusal_ground')
        and bool_or(breakdown = 'outcome' and part = 'refused' and is_small) over of_the_group
    ) as is_withheld
from counted
window of_the_group as (partition by request_kind, direction)
order by request_kind, direction, breakdown, part
