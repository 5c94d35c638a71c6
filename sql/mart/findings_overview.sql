-- one row per chapter and kind of finding: totals over all articles, each State and finding counted once
with chapters_reviewed as (
    select * from prep.chapters_reviewed
),

finding_kinds as (
    select * from prep.finding_kinds
),

findings as (
    select * from mart.findings
),

counted as (
    select
        chapters_reviewed.chapter,
        finding_kinds.kind,
        chapters_reviewed.reviewed_count,
        chapters_reviewed.informative_count,
        cast(count(distinct findings.iso3) as integer) as state_count,
        cast(count(findings.finding_id) as integer) as finding_count,
        cast(count(*) filter (where findings.provision_count = 0) as integer) as general_count
    from chapters_reviewed
    cross join finding_kinds
    left join findings
        on
            chapters_reviewed.chapter = findings.chapter
            and finding_kinds.kind = findings.kind
    group by
        chapters_reviewed.chapter,
        finding_kinds.kind,
        chapters_reviewed.reviewed_count,
        chapters_reviewed.informative_count
)

select
    chapter,
    kind,
    state_count,
    finding_count,
    general_count,
    reviewed_count,
    informative_count,
    round(state_count / nullif(reviewed_count, 0), 4) as state_share
from counted
order by chapter, kind
