select
    ta_needs.need_id,
    ta_needs.provision_count,
    count(ta_need_provisions.provision_id) as known_count
from mart.ta_needs as ta_needs
left join mart.ta_need_provisions as ta_need_provisions on ta_needs.need_id = ta_need_provisions.need_id
group by ta_needs.need_id, ta_needs.provision_count
having count(ta_need_provisions.provision_id) <> ta_needs.provision_count
