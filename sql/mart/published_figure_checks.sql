-- one row per figure read in a published document, beside the same figure computed from the data where that is possible
with published_figures as (
    select * from stg.published_figures
),

states as (
    select * from raw.states
),

datasets as (
    select * from raw.datasets
),

real_parties as (
    select
        states.iso3,
        states.deposited_on
    from states
    inner join datasets on datasets.dataset = 'states'
    where states.convention_status = 'party' and datasets.nature <> 'illustrative'
),

compared as (
    select
        published_figures.document,
        published_figures.section,
        published_figures.statement,
        published_figures.unit,
        published_figures.as_of,
        published_figures.url,
        published_figures.published_value,
        cast(nullif(count(real_parties.iso3), 0) as double) as computed_value
    from published_figures
    left join real_parties
        on
            published_figures.unit = 'parties'
            and (real_parties.deposited_on is null or real_parties.deposited_on <= published_figures.counted_on)
    group by all
)

select
    document,
    section,
    statement,
    unit,
    as_of,
    published_value,
    computed_value,
    computed_value - published_value as difference,
    case
        when computed_value is null then 'not_computed'
        when computed_value = published_value then 'agrees'
        else 'differs'
    end as status,
    url
from compared
order by as_of, document, section, statement
