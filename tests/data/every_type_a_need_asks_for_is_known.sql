select
    ta_needs.need_id,
    ta_needs.type_count,
    count(ta_need_types.ta_type) as known_count
from mart.ta_needs as ta_needs
left join mart.ta_need_types as ta_need_types on ta_needs.need_id = ta_need_types.need_id
group by ta_needs.need_id, ta_needs.type_count
having count(ta_need_types.ta_type) <> ta_needs.type_count
