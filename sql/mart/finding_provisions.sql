-- one row per finding and provision it names
with findings as (
    select * from mart.findings
),

read_findings as (
    select * from prep.read_findings
),

provisions as (
    select * from raw.provisions
),

named as (
    select
        finding_id,
        unnest(provisions) as provision_id
    from read_findings
)

select
    findings.finding_id,
    provisions.provision_id,
    provisions.chapter,
    provisions.article,
    provisions.paragraph,
    provisions.subparagraph
from findings
inner join named on findings.finding_id = named.finding_id
inner join provisions on named.provision_id = provisions.provision_id
order by
    findings.finding_id,
    provisions.article,
    provisions.paragraph nulls first,
    provisions.subparagraph nulls first
