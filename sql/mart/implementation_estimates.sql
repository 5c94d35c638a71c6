-- one row per chapter and kind (challenge, good practice): the share of all parties with such a finding at any article, with the limits of a 95 per cent interval; none where States were not drawn by lot
-- method: stratified estimate with finite population correction (Cochran 1977), Wilson's interval at the effective sample size, as prep.party_estimates says it
with party_estimates as (
    select * from prep.party_estimates
)

select
    chapter,
    kind,
    state_count,
    reviewed_count,
    party_count,
    left_out_party_count,
    estimated_share,
    standard_error,
    lower_share,
    upper_share
from party_estimates
where finding_scope = 'chapter'
order by chapter, kind
