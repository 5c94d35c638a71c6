select
    request_id,
    iso3,
    received_on,
    closed_on
from raw.cooperation_requests
where closed_on < received_on
