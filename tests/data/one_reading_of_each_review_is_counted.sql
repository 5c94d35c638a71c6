select
    'findings' as mart,
    iso3,
    review_cycle
from mart.findings
group by iso3, review_cycle
having
    count(distinct case when coded_by in ('one_coder', 'two_coders') then 'hand' else coded_by end) > 1
union all
select
    'ta_needs' as mart,
    iso3,
    review_cycle
from mart.ta_needs
group by iso3, review_cycle
having
    count(distinct case when coded_by in ('one_coder', 'two_coders') then 'hand' else coded_by end) > 1
