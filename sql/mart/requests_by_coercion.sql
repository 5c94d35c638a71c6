-- one row per direction and nature of the measure asked for (null: not stated), for directions with requests for mutual legal assistance
-- method: share of all requests for mutual legal assistance of the direction; where the logs are restricted, what rests on fewer than 3 States is withheld, also against subtraction (prep.request_counts)
with request_groups as (
    select * from prep.request_groups
),

request_counts as (
    select * from prep.request_counts
),

wholes as (
    select * from request_counts
    where breakdown = 'total' and request_kind = 'mutual_legal_assistance'
),

parts as (
    select * from request_counts
    where breakdown = 'coercion'
)

select
    parts.direction,
    cast(nullif(parts.part, 'not_stated') as boolean) as is_coercive,
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
    ['true', 'false', 'not_stated'],
    parts.part
)
