-- one row per technical assistance need of one reading of a review; reading_rank as in stg.review_findings
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
    coalesce(provisions, []) as provisions,
    case coded_by when 'confirmed' then 1 when 'machine' then 3 else 2 end as reading_rank
from ta_needs
order by need_id
