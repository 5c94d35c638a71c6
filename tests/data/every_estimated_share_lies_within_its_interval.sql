with estimates as (
    select 'chapter_iv_estimates' as mart, kind, party_count, state_count, reviewed_count, estimated_share, lower_share, upper_share from mart.chapter_iv_estimates
    union all
    select 'implementation_estimates' as mart, kind, party_count, state_count, reviewed_count, estimated_share, lower_share, upper_share from mart.implementation_estimates
)

select * from estimates
where
    estimated_share not between lower_share and upper_share
    or lower_share < round(state_count / party_count, 4)
    or upper_share > round(1 - (reviewed_count - state_count) / party_count, 4)
    or reviewed_count > party_count
