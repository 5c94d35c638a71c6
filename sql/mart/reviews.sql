-- one row per State and review cycle, as of the date of the run: the one place that says which reviews are in
with reviews as (
    select * from stg.reviews
),

states as (
    select * from raw.states
),

run as (
    select * from raw.run
),

dated as (
    select
        reviews.*,
        case
            when reviews.completed_on is not null then reviews.completed_on <= run.as_of
            when reviews.issued_year is not null then reviews.issued_year <= year(run.as_of)
            else true
        end as is_in,
        case
            when reviews.completed_on is not null then false
            when reviews.issued_year is not null
                then reviews.issued_year = year(run.as_of) and run.as_of <> make_date(year(run.as_of), 12, 31)
            else true
        end as is_date_unknown
    from reviews
    cross join run
)

select
    dated.iso3,
    dated.review_cycle,
    states.regional_group,
    dated.covers_chapter_iii,
    dated.covers_chapter_iv,
    dated.issued_year,
    dated.completed_on,
    dated.is_date_unknown,
    dated.is_source_text_complete,
    dated.is_chapter_iv_informative,
    dated.executive_summary_symbol,
    dated.executive_summary_url
from dated
left join states on dated.iso3 = states.iso3
where dated.is_in
order by dated.iso3, dated.review_cycle
