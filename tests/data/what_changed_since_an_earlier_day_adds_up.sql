select change.kind, change.finding_scope, change.article, change.earlier_state_count, change.state_count, now.state_count as counted_now
from mart.chapter_iv_change as change
left join mart.findings_by_article as now
    on now.chapter = 'IV' and change.kind = now.kind and change.article is not distinct from now.article and change.finding_scope <> 'chapter'
where
    change.earlier_state_count > change.state_count
    or change.earlier_state_count > change.earlier_reviewed_count
    or change.earlier_reviewed_count + change.newly_reviewed_count <> change.reviewed_count
    or (change.finding_scope <> 'chapter' and change.state_count is distinct from now.state_count)
