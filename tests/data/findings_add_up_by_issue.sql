with by_issue as (
    select chapter, kind, sum(finding_count) as finding_count from mart.implementation_issues
    group by chapter, kind
)

select overview.chapter, overview.kind, overview.finding_count, by_issue.finding_count as by_issue_count
from mart.findings_overview as overview
left join by_issue on overview.chapter = by_issue.chapter and overview.kind = by_issue.kind
where overview.finding_count <> coalesce(by_issue.finding_count, 0)
