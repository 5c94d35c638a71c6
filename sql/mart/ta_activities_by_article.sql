-- one row per article that an activity of technical assistance or a need names: activities, States they name, and States with needs
-- method: an activity on several articles counts at each; activities whose provisions nobody coded are in all_activity_count only
with ta_activities as (
    select * from prep.ta_activities
),

article_needs as (
    select * from prep.article_needs
),

provisions as (
    select * from raw.provisions
),

all_activities as (
    select
        cast(count(*) as integer) as all_activity_count,
        cast(count(provisions) as integer) as coded_count
    from ta_activities
),

named as (
    select
        activity_id,
        is_given,
        beneficiaries,
        unnest(provisions) as provision_id
    from ta_activities
),

at_articles as (
    select distinct
        named.activity_id,
        named.is_given,
        named.beneficiaries,
        provisions.chapter,
        provisions.article
    from named
    inner join provisions on named.provision_id = provisions.provision_id
),

activities as (
    select
        chapter,
        article,
        cast(count(*) as integer) as activity_count,
        cast(count(*) filter (where is_given) as integer) as given_count
    from at_articles
    group by chapter, article
),

helped as (
    select distinct
        chapter,
        article,
        unnest(beneficiaries) as iso3
    from at_articles
    where is_given
),

needing as (
    select distinct
        chapter,
        article,
        iso3
    from article_needs
    where article is not null
),

states as (
    select
        coalesce(helped.chapter, needing.chapter) as chapter,
        coalesce(helped.article, needing.article) as article,
        cast(count(helped.iso3) as integer) as state_count,
        cast(count(needing.iso3) as integer) as need_state_count,
        cast(count(*) filter (where helped.iso3 is null) as integer) as need_only_count,
        cast(count(*) filter (where helped.iso3 is not null and needing.iso3 is not null) as integer) as both_count,
        cast(count(*) filter (where needing.iso3 is null) as integer) as helped_only_count
    from helped
    full join needing
        on
            helped.article = needing.article
            and helped.iso3 = needing.iso3
    group by all
)

select
    coalesce(activities.chapter, states.chapter) as chapter,
    coalesce(activities.article, states.article) as article,
    coalesce(activities.activity_count, 0) as activity_count,
    coalesce(activities.given_count, 0) as given_count,
    coalesce(states.state_count, 0) as state_count,
    coalesce(states.need_state_count, 0) as need_state_count,
    coalesce(states.need_only_count, 0) as need_only_count,
    coalesce(states.both_count, 0) as both_count,
    coalesce(states.helped_only_count, 0) as helped_only_count,
    all_activities.coded_count,
    all_activities.all_activity_count
from activities
full join states on activities.article = states.article
cross join all_activities
order by chapter, article
