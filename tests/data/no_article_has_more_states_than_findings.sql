select
    chapter,
    article,
    kind,
    state_count,
    finding_count
from mart.findings_by_article
where state_count > finding_count
