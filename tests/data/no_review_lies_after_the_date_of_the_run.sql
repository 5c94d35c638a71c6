select
    reviews.iso3,
    reviews.review_cycle,
    reviews.completed_on,
    reviews.issued_year
from mart.reviews as reviews
inner join raw.run as run
    on coalesce(reviews.completed_on, make_date(reviews.issued_year, 1, 1)) > run.as_of
