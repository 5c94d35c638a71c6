-- one row per coded finding of one reading of a review; reading_rank 1 = confirmed by a person, 2 = coded by hand, 3 = read by machine
with review_findings as (
    select * from raw.review_findings
)

select
    finding_id,
    iso3,
    review_cycle,
    chapter,
    kind,
    issue,
    topic,
    summary,
    locator,
    coded_by,
    confidence,
    coalesce(provisions, []) as provisions,
    case coded_by when 'confirmed' then 1 when 'machine' then 3 else 2 end as reading_rank
from review_findings
order by finding_id
