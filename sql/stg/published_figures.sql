-- one row per figure read in a published document; counted_on is the last day of the month where only the month is given
with published_figures as (
    select * from raw.published_figures
)

select
    document,
    section,
    statement,
    unit,
    as_of,
    url,
    value as published_value,
    case
        when length(as_of) = 7 then last_day(cast(as_of || '-01' as date))
        else cast(as_of as date)
    end as counted_on
from published_figures
order by document, section, statement, as_of
