-- one row per kind of request and direction, in the order of tables
with kinds as (
    select
        unnest([
            'extradition',
            'mutual_legal_assistance',
            'transfer_of_sentenced_person',
            'transfer_of_proceedings',
            'spontaneous_transmission'
        ]) as request_kind,
        unnest([1, 2, 3, 4, 5]) as kind_position
),

directions as (
    select unnest(['received', 'sent']) as direction
)

select
    kinds.request_kind,
    directions.direction,
    cast(row_number() over (order by kinds.kind_position, directions.direction) as integer) as position
from kinds
cross join directions
order by position
