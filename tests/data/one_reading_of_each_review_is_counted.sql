with counted as (
    select
        iso3,
        review_cycle,
        coded_item,
        cast(sum(item_count) as integer) as item_count,
        count(*) as reading_count
    from mart.review_readings
    where is_counted
    group by iso3, review_cycle, coded_item
),

in_marts as (
    select
        iso3,
        review_cycle,
        'finding' as coded_item,
        cast(count(*) as integer) as item_count
    from mart.findings
    group by iso3, review_cycle

    union all

    select
        iso3,
        review_cycle,
        'need' as coded_item,
        cast(count(*) as integer) as item_count
    from mart.ta_needs
    group by iso3, review_cycle
)

select
    in_marts.iso3,
    in_marts.review_cycle,
    in_marts.coded_item,
    in_marts.item_count,
    counted.item_count as counted_item_count
from in_marts
left join counted
    on
        in_marts.iso3 = counted.iso3
        and in_marts.review_cycle = counted.review_cycle
        and in_marts.coded_item = counted.coded_item
where
    counted.reading_count is distinct from 1
    or counted.item_count <> in_marts.item_count
