select 'chapter_iv_practical_topics' as mart, topic, state_count, reviewed_count
from mart.chapter_iv_practical_topics
where
    greatest(challenge_state_count, good_practice_state_count, observation_state_count) > state_count
    or challenge_state_count + good_practice_state_count + observation_state_count < state_count
    or challenge_count + good_practice_count + observation_count <> finding_count
union all
select 'implementation_by_article' as mart, chapter || ' ' || coalesce(article, 0) as topic, challenge_state_count, reviewed_count
from mart.implementation_by_article
where greatest(challenge_state_count, good_practice_state_count, observation_state_count) > reviewed_count
