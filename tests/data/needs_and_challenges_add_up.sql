select *
from mart.ta_needs_against_challenges
where
    both_count + challenge_only_count <> challenge_state_count
    or both_count + need_only_count <> need_state_count
    or challenge_state_count + need_state_count = 0
