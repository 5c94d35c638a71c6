select *
from mart.follow_up_curve
where completed_share is not null
qualify
    completed_share < lag(completed_share) over (partition by chapter order by years)
    or not completed_share between coalesce(lower_share, 0) and coalesce(upper_share, 1)
