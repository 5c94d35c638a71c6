-- one row per technical assistance need, article it names (null: the chapter as a whole) and type it asks for: whether assistance is known that meets it
-- method: an activity meets it if it was given (prep.ta_activities), names the State, names the article, the paragraph in question or one within it, names the type, and did not end before the review was completed
-- method: the three-valued logic of SQL keeps the unknown apart: 'unclear' where no activity meets it, but one that names the State might, since nobody coded its provisions or types or since its end or the day of the review is not known
-- method: activities that name only regions, or no recipient, can meet no need; a review of which only the year is known was completed on some day of that year
with article_needs as (
    select * from prep.article_needs
),

ta_needs as (
    select * from mart.ta_needs
),

ta_need_types as (
    select * from mart.ta_need_types
),

ta_need_provisions as (
    select * from mart.ta_need_provisions
),

reviews as (
    select * from mart.reviews
),

ta_activities as (
    select * from prep.ta_activities
),

help as (
    select
        *,
        unnest(beneficiaries) as iso3
    from ta_activities
    where is_given
),

named as (
    select
        need_id,
        article,
        list(provision_id) as provisions
    from ta_need_provisions
    group by need_id, article
),

asked as (
    select
        article_needs.need_id,
        article_needs.iso3,
        article_needs.chapter,
        article_needs.article,
        named.provisions,
        coalesce(reviews.completed_on, make_date(reviews.issued_year, 1, 1)) as review_from,
        coalesce(reviews.completed_on, make_date(reviews.issued_year, 12, 31)) as review_to
    from article_needs
    inner join ta_needs on article_needs.need_id = ta_needs.need_id
    inner join reviews
        on
            ta_needs.iso3 = reviews.iso3
            and ta_needs.review_cycle = reviews.review_cycle
    left join named
        on
            article_needs.need_id = named.need_id
            and article_needs.article = named.article
),

compared as (
    select
        asked.need_id,
        asked.article,
        asked.chapter,
        help.ta_types,
        case
            when help.provisions is null then null
            when asked.article is null then list_contains(help.chapters, asked.chapter)
            else len(list_filter(
                help.provisions,
                lambda given: len(list_filter(
                    asked.provisions,
                    lambda wanted: given = wanted
                        or starts_with(given, wanted || '(')
                        or starts_with(wanted, given || '(')
                )) > 0
            )) > 0
        end as is_provision,
        case
            when help.ends_on >= asked.review_to then true
            when help.ends_on < asked.review_from then false
            when help.ends_on is null and (help.status <> 'closed' or help.starts_on >= asked.review_to) then true
        end as is_in_time
    from asked
    inner join help on asked.iso3 = help.iso3
),

judged as (
    select
        compared.need_id,
        compared.article,
        compared.chapter,
        ta_need_types.ta_type,
        compared.is_provision
        and compared.is_in_time
        and list_contains(compared.ta_types, ta_need_types.ta_type) as is_met
    from compared
    inner join ta_need_types on compared.need_id = ta_need_types.need_id
),

best as (
    select
        need_id,
        chapter,
        article,
        ta_type,
        case
            when bool_or(is_met) then 'met'
            when bool_or(is_met is null) then 'unclear'
            else 'unmet'
        end as answer
    from judged
    group by need_id, chapter, article, ta_type
)

select
    article_needs.need_id,
    article_needs.iso3,
    article_needs.chapter,
    article_needs.article,
    ta_need_types.ta_type,
    coalesce(best.answer, 'unmet') as answer
from article_needs
inner join ta_need_types on article_needs.need_id = ta_need_types.need_id
left join best
    on
        article_needs.need_id = best.need_id
        and article_needs.chapter = best.chapter
        and article_needs.article is not distinct from best.article
        and ta_need_types.ta_type = best.ta_type
order by article_needs.need_id, article_needs.chapter, article_needs.article, ta_need_types.ta_type
