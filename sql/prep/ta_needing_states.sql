-- one row per State reviewed: whether it asked for technical assistance, asked for none, or cannot be told since the text of its review breaks off
with reviews as (
    select * from mart.reviews
),

ta_needs as (
    select * from mart.ta_needs
),

needing as (
    select distinct iso3 from ta_needs
),

texts as (
    select
        iso3,
        regional_group,
        bool_and(coalesce(is_source_text_complete, true)) as is_complete
    from reviews
    group by iso3, regional_group
)

select
    texts.iso3,
    texts.regional_group,
    case
        when needing.iso3 is not null then 'needs'
        when texts.is_complete then 'none'
        else 'unknown'
    end as standing
from texts
left join needing on texts.iso3 = needing.iso3
order by texts.iso3
