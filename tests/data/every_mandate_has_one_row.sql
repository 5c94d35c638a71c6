select mandates.mandate_id
from raw.mandates as mandates
left join mart.mandates_overview as overview on mandates.mandate_id = overview.mandate_id
group by mandates.mandate_id
having count(overview.mandate_id) <> 1
