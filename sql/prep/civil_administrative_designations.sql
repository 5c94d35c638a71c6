-- one row per party that designated a focal point for civil and administrative proceedings up to the date of the run, with the first day of designation that is known
with focal_points as (
    select * from raw.focal_points
    where matter = 'civil_and_administrative_proceedings'
),

parties as (
    select * from prep.parties
),

run as (
    select * from raw.run
)

select
    parties.iso3,
    min(focal_points.designated_on) as designated_on
from focal_points
inner join parties on focal_points.iso3 = parties.iso3
inner join run on coalesce(focal_points.designated_on <= run.as_of, true)
group by parties.iso3
order by parties.iso3
