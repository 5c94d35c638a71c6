-- one row per activity of technical assistance that is known as of the date of the run; lists are empty where it names none, null where nobody coded them
-- method: an activity that starts after the date of the run counts only where it is planned; help is given by an activity that has begun, whether or not it has ended, and that was neither cancelled nor suspended
with activities as (
    select * from raw.ta_activities
),

provisions as (
    select * from raw.provisions
),

run as (
    select * from raw.run
),

named_chapters as (
    select
        named.activity_id,
        list(distinct provisions.chapter) as chapters
    from (
        select
            activity_id,
            unnest(provisions) as provision_id
        from activities
    ) as named
    inner join provisions on named.provision_id = provisions.provision_id
    group by named.activity_id
)

select
    activities.activity_id,
    activities.provider,
    activities.provider_type,
    activities.status,
    activities.starts_on,
    activities.ends_on,
    coalesce(activities.beneficiaries, []) as beneficiaries,
    coalesce(activities.regions, []) as regions,
    activities.provisions,
    named_chapters.chapters,
    activities.ta_types,
    activities.budget,
    activities.spent,
    activities.currency,
    activities.status in ('implementation', 'finalisation', 'closed') as is_given
from activities
cross join run
left join named_chapters on activities.activity_id = named_chapters.activity_id
where coalesce(activities.starts_on <= run.as_of, true) or activities.status = 'pipeline'
order by activities.activity_id
