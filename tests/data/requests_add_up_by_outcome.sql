select *
from mart.requests_by_kind
where
    request_count <> open_count + closed_count
    or closed_count <> granted_count + partly_granted_count + refused_count + withdrawn_count + transmitted_count
    + outcome_not_stated_count
    or refused_count <> consulted_count + not_consulted_count + consultation_not_stated_count
