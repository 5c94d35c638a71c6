-- one row per kind (challenge, good practice), scope and article of chapter IV: the share of all parties with such a finding, with the limits of a 95 per cent interval; none where States were not drawn by lot
-- method: stratified estimate with finite population correction (Cochran 1977), Wilson's interval at the effective sample size, as prep.party_estimates says it
with party_estimates as (
    select * from prep.party_estimates
)

select
    kind,
    finding_scope,
    article,
    state_count,
    reviewed_count,
    party_count,
    left_out_party_count,
    estimated_share,
    standard_error,
    lower_share,
    upper_share
from party_estimates
where chapter = 'IV'
order by kind, finding_scope = 'chapter' desc, article nulls last
