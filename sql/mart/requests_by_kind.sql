-- one row per kind of request and direction: volumes, outcomes and consultation before refusal, up to the date of the run
-- method: counts of requests in the logs that national authorities gave; where these are restricted, what rests on fewer than 3 States is withheld, also against subtraction (prep.request_counts)
with request_groups as (
    select * from prep.request_groups
),

request_counts as (
    select * from prep.request_counts
),

shown as (
    select
        request_kind,
        direction,
        breakdown,
        part,
        if(is_withheld, null, state_count) as state_count,
        if(is_withheld, null, request_count) as request_count,
        is_withheld
    from request_counts
),

pivoted as (
    select
        request_kind,
        direction,
        max(state_count) filter (where breakdown = 'total') as state_count,
        max(request_count) filter (where breakdown = 'total') as request_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'open') as open_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'granted') as granted_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'partly_granted') as partly_granted_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'refused') as refused_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'withdrawn') as withdrawn_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'transmitted') as transmitted_count,
        max(request_count) filter (where breakdown = 'outcome' and part = 'not_stated') as outcome_not_stated_count,
        max(request_count) filter (where breakdown = 'consultation' and part = 'true') as consulted_count,
        max(request_count) filter (where breakdown = 'consultation' and part = 'false') as not_consulted_count,
        max(request_count) filter (where breakdown = 'consultation' and part = 'not_stated')
            as consultation_not_stated_count,
        sum(request_count) filter (where breakdown = 'outcome') as outcome_shown_count,
        bool_or(is_withheld) filter (where breakdown in ('total', 'outcome', 'consultation')) as is_suppressed
    from shown
    group by request_kind, direction
)

select
    request_groups.request_kind,
    request_groups.direction,
    pivoted.state_count,
    pivoted.request_count,
    pivoted.open_count,
    pivoted.request_count - pivoted.open_count as closed_count,
    pivoted.granted_count,
    pivoted.partly_granted_count,
    pivoted.refused_count,
    pivoted.withdrawn_count,
    pivoted.transmitted_count,
    pivoted.outcome_not_stated_count,
    cast(pivoted.request_count - coalesce(pivoted.outcome_shown_count, 0) as integer) as outcome_withheld_count,
    round(pivoted.refused_count / nullif(pivoted.request_count - pivoted.open_count, 0), 4) as refused_share,
    pivoted.consulted_count,
    pivoted.not_consulted_count,
    pivoted.consultation_not_stated_count,
    pivoted.consulted_count + pivoted.not_consulted_count as consultation_known_count,
    round(
        pivoted.consulted_count / nullif(pivoted.consulted_count + pivoted.not_consulted_count, 0), 4
    ) as consulted_share,
    pivoted.is_suppressed
from request_groups
inner join pivoted
    on
        request_groups.request_kind = pivoted.request_kind
        and request_groups.direction = pivoted.direction
order by request_groups.position
