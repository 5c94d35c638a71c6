-- one row per pair of articles of chapter IV, the lower first: States with a challenge at both, and as many as would be so by chance
-- method: expected = product of the two counts over the States whose review speaks of chapter IV (independence); a description, no test: longer texts have more challenges at every article, which alone raises the count at both
with articles as (
    select * from prep.articles
),

reviewed_states as (
    select * from prep.reviewed_states
),

finding_states as (
    select * from prep.finding_states
),

speaking as (
    select cast(count(*) as integer) as speaking_count
    from reviewed_states
    where
        chapter = 'IV'
        and (
            is_informative is distinct from false
            or iso3 in (select iso3 from finding_states where chapter = 'IV')
        )
),

reviewed as (
    select cast(count(*) as integer) as reviewed_count
    from reviewed_states
    where chapter = 'IV'
),

challenges as (
    select
        article,
        iso3
    from finding_states
    where chapter = 'IV' and kind = 'challenge' and finding_scope = 'article'
),

article_counts as (
    select
        articles.article,
        cast(count(challenges.iso3) as integer) as state_count
    from articles
    left join challenges on articles.article = challenges.article
    where articles.chapter = 'IV' and articles.article is not null
    group by articles.article
),

together as (
    select
        ours.article,
        others.article as other_article,
        cast(count(*) as integer) as state_count
    from challenges as ours
    inner join challenges as others
        on
            ours.iso3 = others.iso3
            and ours.article < others.article
    group by ours.article, others.article
)

select
    ours.article,
    others.article as other_article,
    ours.state_count as article_state_count,
    others.state_count as other_article_state_count,
    coalesce(together.state_count, 0) as both_count,
    round(ours.state_count * others.state_count / nullif(speaking.speaking_count, 0), 1) as expected_count,
    reviewed.reviewed_count,
    speaking.speaking_count,
    round(coalesce(together.state_count, 0) / nullif(speaking.speaking_count, 0), 4) as both_share
from article_counts as ours
inner join article_counts as others on ours.article < others.article
cross join speaking
cross join reviewed
left join together
    on
        ours.article = together.article
        and others.article = together.other_article
order by ours.article, others.article
