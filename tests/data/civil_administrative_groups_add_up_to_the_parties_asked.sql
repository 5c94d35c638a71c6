with by_group as (
    select
        cast(sum(asked_count) as integer) as asked_count,
        if(bool_or(is_suppressed), null, cast(sum(replied_count) as integer)) as reply_count
    from mart.civil_administrative_coverage
),

in_all as (
    select distinct asked_count, reply_count from mart.civil_administrative_answers
)

select
    by_group.asked_count,
    by_group.reply_count,
    in_all.asked_count as asked_in_all,
    in_all.reply_count as reply_in_all
from by_group
cross join in_all
where
    by_group.asked_count <> in_all.asked_count
    or by_group.reply_count <> in_all.reply_count
