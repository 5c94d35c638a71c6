select 'chapter_iv_estimates' as mart, run.selection
from raw.run as run
where run.selection <> 'lots' and exists (from mart.chapter_iv_estimates)
union all
select 'implementation_estimates' as mart, run.selection
from raw.run as run
where run.selection <> 'lots' and exists (from mart.implementation_estimates)
