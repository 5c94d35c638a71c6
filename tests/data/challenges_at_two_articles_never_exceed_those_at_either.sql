select pairs.article, pairs.other_article, pairs.both_count, pairs.article_state_count, pairs.other_article_state_count, pairs.speaking_count
from mart.chapter_iv_challenge_pairs as pairs
left join mart.chapter_iv_challenges_by_article as counted on pairs.article = counted.article
where
    pairs.both_count > least(pairs.article_state_count, pairs.other_article_state_count)
    or greatest(pairs.article_state_count, pairs.other_article_state_count) > pairs.speaking_count
    or pairs.speaking_count > pairs.reviewed_count
    or pairs.article_state_count is distinct from counted.state_count
