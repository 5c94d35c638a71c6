-- one row per year of start and status: activities of technical assistance known as of the date of the run
-- method: years between the first and the last without a start have no row; activities without a day of start are counted apart, in undated_count
with ta_activities as (
    select * from prep.ta_activities
),

all_activities as (
    select
        cast(count(*) as integer) as all_activity_count,
        cast(count(*) filter (where starts_on is null) as integer) as undated_count
    from ta_activities
),

counted as (
    select
        cast(year(starts_on) as integer) as start_year,
        status,
        cast(count(*) as integer) as activity_count
    from ta_activities
    where starts_on is not null
    group by start_year, status
)

select
    counted.start_year,
    counted.status,
    counted.activity_count,
    all_activities.all_activity_count,
    all_activities.undated_count
from counted
cross join all_activities
order by
    counted.start_year,
    list_position(
        ['closed', 'finalisation', 'implementation', 'pipeline', 'suspended', 'cancelled'], counted.status
    )
