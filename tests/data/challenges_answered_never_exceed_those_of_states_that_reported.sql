select *
from mart.follow_up_of_challenges
where
    reported_challenge_count > challenge_count
    or answered_count > reported_challenge_count
    or completed_count > answered_count
    or reporting_count > challenge_state_count
