select
    'by article' as place,
    chapter,
    article,
    challenge_count
from mart.follow_up_of_challenges
where
    coalesce(answered_count, 0) + coalesce(unanswered_count, 0) + coalesce(unknown_count, 0) + withheld_count
    <> challenge_count
    or answered_share is distinct from round(answered_count / nullif(reported_challenge_count, 0), 4)
union all
select
    'by chapter' as place,
    chapter,
    null as article,
    challenge_count
from mart.follow_up_by_chapter
where
    reported_challenge_count + unknown_count <> challenge_count
    or completed_count + under_way_count + planned_count <> answered_count
    or answered_count + unanswered_count <> reported_challenge_count
