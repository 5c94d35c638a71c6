-- one row per State and review cycle that is in as of the date of the run, by whether it was in on the earlier day; none without an earlier day
-- method: the rule of mart.reviews, so that the count equals that of a run as of the earlier day: a review that cannot be dated against that day is taken as in by then
with reviews as (
    select * from mart.reviews
),

run as (
    select * from raw.run
)

select
    reviews.iso3,
    reviews.review_cycle,
    case
        when reviews.completed_on is not null then reviews.completed_on <= run.since
        when reviews.issued_year is not null then reviews.issued_year <= year(run.since)
        else true
    end as is_in_then,
    case
        when reviews.completed_on is not null then false
        when reviews.issued_year is not null
            then reviews.issued_year = year(run.since) and run.since <> make_date(year(run.since), 12, 31)
        else true
    end as is_undated_then
from reviews
cross join run
where run.since is not null
order by reviews.iso3, reviews.review_cycle
