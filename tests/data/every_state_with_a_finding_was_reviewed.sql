select
    findings.finding_id,
    findings.iso3
from mart.findings as findings
left join mart.reviews as reviews on findings.iso3 = reviews.iso3
where reviews.iso3 is null
