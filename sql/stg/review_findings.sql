-- one row per finding that stands in a file of findings
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
    coalesce(provisions, []) as provisions
from review_findings
order by finding_id
