-- one row per kind of request, direction and legal basis (null: not stated), for kinds and directions with requests
-- method: share of all requests of the kind and direction; spontaneous transmissions ask for nothing that would need a legal basis, and are left out; where the logs are restricted, what rests on fewer than 3 States is withheld, also against subtraction (prep.request_counts)
with request_groups as (
    select * from prep.request_groups
),

request_counts as (
    select * from prep.request_counts
),

wholes as (
    select * from request_counts
    where breakdown = 'total'
),

parts as (
    select * from request_counts
    where breakdown = 'legal_basis' and request_kind <> 'spontaneous_transmission'
)

select
    parts.request_kind,
    parts.direction,
    nullif(parts.part, 'not_stated') as legal_basis,
    if(parts.is_withheld, null, parts.state_count) as state_count,
    if(parts.is_withheld, null, parts.request_count) as request_count,
    if(wholes.is_withheld, null, wholes.request_count) as all_request_count,
    round(if(parts.is_withheld, null, parts.request_count / wholes.request_count), 4) as request_share,
    parts.is_withheld as is_suppressed
from parts
inner join wholes
    on
        parts.request_kind = wholes.request_kind
        and parts.direction = wholes.direction
inner join request_groups
    on
        parts.request_kind = request_groups.request_kind
        and parts.direction = request_groups.direction
where wholes.request_count > 0
order by request_groups.position, list_position(
    ['convention', 'bilateral_treaty', 'multilateral_treaty', 'domestic_law', 'reciprocity', 'not_stated'],
    parts.part
)
