-- one row per chapter, kind of finding and issue, and one with no issue where there are findings without one; no issues where none was coded in the chapter
with issues as (
    select * from raw.issues
),

findings as (
    select * from mart.findings
),

finding_kinds as (
    select * from prep.finding_kinds
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

coding as (
    select chapter
    from findings
    group by chapter
    having count(issue) > 0
),

frame as (
    select
        coding.chapter,
        finding_kinds.kind,
        issues.issue,
        issues.position
    from coding
    cross join finding_kinds
    cross join issues
),

counted as (
    select
        coalesce(frame.chapter, findings.chapter) as chapter,
        coalesce(frame.kind, findings.kind) as kind,
        frame.issue,
        frame.position,
        cast(count(distinct findings.iso3) as integer) as state_count,
        cast(count(findings.finding_id) as integer) as finding_count
    from frame
    full join findings
        on
            frame.chapter = findings.chapter
            and frame.kind = findings.kind
            and frame.issue = findings.issue
    group by all
)

select
    counted.chapter,
    counted.kind,
    counted.issue,
    counted.state_count,
    counted.finding_count,
    chapters_reviewed.reviewed_count,
    round(counted.state_count / nullif(chapters_reviewed.reviewed_count, 0), 4) as state_share
from counted
inner join chapters_reviewed on counted.chapter = chapters_reviewed.chapter
order by counted.chapter, counted.kind, counted.position nulls last
