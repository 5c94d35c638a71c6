-- one row per month and direction, from the first request of the direction to the month of the run: requests opened, closed, and open at its end
-- method: counts of the logs, the last month up to the date of the run; where the logs are restricted, what rests on fewer than 3 States is withheld, also against subtraction (prep.request_backlog)
with request_backlog as (
    select * from prep.request_backlog
)

select
    month,
    direction,
    if(is_withheld, null, state_count) as state_count,
    if(is_withheld, null, opened_count) as opened_count,
    if(is_withheld, null, closed_count) as closed_count,
    if(is_withheld, null, open_count) as open_count,
    is_withheld as is_suppressed
from request_backlog
order by month, direction
