select
    findings.finding_id,
    findings.chapter
from mart.findings as findings
inner join mart.reviews as reviews
    on
        findings.iso3 = reviews.iso3
        and findings.review_cycle = reviews.review_cycle
where
    (findings.chapter = 'III' and not reviews.covers_chapter_iii)
    or (findings.chapter = 'IV' and not reviews.covers_chapter_iv)
