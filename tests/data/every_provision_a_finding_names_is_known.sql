select
    findings.finding_id,
    findings.provision_count,
    count(finding_provisions.provision_id) as known_count
from mart.findings as findings
left join mart.finding_provisions as finding_provisions on findings.finding_id = finding_provisions.finding_id
group by findings.finding_id, findings.provision_count
having count(finding_provisions.provision_id) <> findings.provision_count
