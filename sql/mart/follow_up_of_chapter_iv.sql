-- one row per article of chapter IV (null: the chapter as a whole) with challenges: challenges that a measure answers, of those of States that reported on follow-up, and those of which nothing is known
-- method: as in mart.follow_up_of_challenges
with articles as (
    select * from mart.follow_up_of_challenges
)

select
    article,
    challenge_count,
    unknown_count,
    reported_challenge_count,
    answered_count,
    unanswered_count,
    completed_count,
    withheld_count,
    answered_share,
    is_suppressed
from articles
where chapter = 'IV'
order by article nulls last
