-- one row per currency: budgets and spending of activities of technical assistance known as of the date of the run
-- method: amounts are never added over currencies; an activity without an amount is counted as such, not as zero
with ta_activities as (
    select * from prep.ta_activities
),

all_activities as (
    select cast(count(*) as integer) as all_activity_count from ta_activities
),

counted as (
    select
        currency,
        cast(count(*) as integer) as activity_count,
        cast(count(budget) as integer) as budget_count,
        round(sum(budget), 2) as budget_total,
        cast(count(spent) as integer) as spent_count,
        round(sum(spent), 2) as spent_total
    from ta_activities
    where currency is not null and (budget is not null or spent is not null)
    group by currency
)

select
    counted.currency,
    counted.activity_count,
    counted.budget_count,
    counted.budget_total,
    counted.spent_count,
    counted.spent_total,
    all_activities.all_activity_count
from counted
cross join all_activities
order by counted.currency
