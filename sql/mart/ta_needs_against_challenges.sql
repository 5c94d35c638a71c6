-- one row per article at which some State has a challenge or a technical assistance need: who has both, or one without the other
with article_findings as (
    select * from prep.article_findings
),

article_needs as (
    select * from prep.article_needs
),

chapters_reviewed as (
    select * from prep.chapters_reviewed
),

challenges as (
    select distinct iso3, chapter, article from article_findings
    where kind = 'challenge' and article is not null
),

needs as (
    select distinct iso3, chapter, article from article_needs
    where article is not null
),

matched as (
    select
        challenges.iso3 is not null as has_challenge,
        needs.iso3 is not null as has_need,
        coalesce(challenges.chapter, needs.chapter) as chapter,
        coalesce(challenges.article, needs.article) as article
    from challenges
    full join needs
        on
            challenges.iso3 = needs.iso3
            and challenges.article = needs.article
)

select
    matched.chapter,
    matched.article,
    cast(count(*) filter (where matched.has_challenge) as integer) as challenge_state_count,
    cast(count(*) filter (where matched.has_need) as integer) as need_state_count,
    cast(count(*) filter (where matched.has_challenge and matched.has_need) as integer) as both_count,
    cast(count(*) filter (where matched.has_challenge and not matched.has_need) as integer) as challenge_only_count,
    cast(count(*) filter (where matched.has_need and not matched.has_challenge) as integer) as need_only_count,
    chapters_reviewed.reviewed_count
from matched
inner join chapters_reviewed on matched.chapter = chapters_reviewed.chapter
group by matched.chapter, matched.article, chapters_reviewed.reviewed_count
order by matched.chapter, matched.article
