-- one row per request that a log records up to the date of the run, as it stood on that day: what was closed later was still open
-- method: without the references of the logs and in no order, since there may be millions of requests, and all that reads them counts them
with requests as (
    select * from raw.cooperation_requests
),

run as (
    select * from raw.run
),

dated as (
    select
        requests.*,
        run.as_of,
        coalesce(requests.closed_on <= run.as_of, false) as is_closed
    from requests
    cross join run
    where requests.received_on <= run.as_of
)

select
    iso3,
    request_kind,
    direction,
    legal_basis,
    received_on,
    is_closed,
    if(is_closed, closed_on, null) as closed_on,
    if(is_closed, outcome, null) as outcome,
    if(is_closed and outcome = 'refused', refusal_ground, null) as refusal_ground,
    if(is_closed and outcome = 'refused', was_consulted, null) as was_consulted,
    if(request_kind = 'mutual_legal_assistance', is_coercive, null) as is_coercive,
    if(is_closed, closed_on, as_of) - received_on as days
from dated
