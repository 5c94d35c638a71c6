select *
from mart.requests_by_kind
where
    request_count <> open_count + closed_count
    or closed_count <> granted_count + partly_granted_count + refused_count + withdrawn_count + transmitted_count
    + outcome_not_stated_count
    or refused_count <> consulted_count + not_consulted_count + consultation_not_stated_count
    or request_count <> outcome_withheld_count + coalesce(open_count, 0) + coalesce(granted_count, 0)
    + coalesce(partly_granted_count, 0) + coalesce(refused_count, 0) + coalesce(withdrawn_count, 0)
    + coalesce(transmitted_count, 0) + coalesce(outcome_not_stated_count, 0)
