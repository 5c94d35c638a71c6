-- one row per technical assistance need that stands in a file of needs
with ta_needs as (
    select * from raw.ta_needs
)

select
    need_id,
    iso3,
    review_cycle,
    chapter,
    summary,
    locator,
    coded_by,
    confidence,
    ta_types,
    coalesce(provisions, []) as provisions
from ta_needs
order by need_id
