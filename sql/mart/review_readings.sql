-- one row per review, kind of item and reading: which of several readings of one review is counted, whole, and why
with read_findings as (
    select * from prep.read_findings
),

read_needs as (
    select * from prep.read_needs
),

items as (
    select
        'finding' as coded_item,
        iso3,
        review_cycle,
        reading,
        read_how,
        coded_by
    from read_findings

    union all

    select
        'need' as coded_item,
        iso3,
        review_cycle,
        reading,
        read_how,
        coded_by
    from read_needs
),

readings as (
    select
        iso3,
        review_cycle,
        coded_item,
        reading,
        read_how,
        cast(count(*) as integer) as item_count,
        cast(count(*) filter (where coded_by = 'confirmed') as integer) as confirmed_count
    from items
    group by iso3, review_cycle, coded_item, reading, read_how
)

select
    iso3,
    review_cycle,
    coded_item,
    reading,
    read_how,
    item_count,
    confirmed_count,
    row_number() over (
        partition by iso3, review_cycle, coded_item
        order by list_position(['confirmed', 'by_hand', 'by_machine'], read_how), reading desc
    ) = 1 as is_counted
from readings
order by iso3, review_cycle, coded_item, reading, read_how
