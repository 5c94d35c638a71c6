-- one row per function of case management systems, and one for replies that name none (null): parties, of those that replied up to the date of the run
-- method: a system may have several functions; where replies were given in confidence, a function that all but 1 or 2 of those that replied have, or all but 1 or 2 of those that name functions where their number follows from the last row, is withheld like one that 1 or 2 have
with replies as (
    select * from prep.case_management_replies
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'case_management_replies'
),

functions as (
    select
        unnest([
            'registration',
            'deadlines_and_alerts',
            'documents',
            'statistics',
            'access_by_several_authorities',
            'secure_transmission',
            null
        ]) as system_function,
        unnest([1, 2, 3, 4, 5, 6, 9]) as position
),

counted as (
    select
        functions.system_function,
        functions.position,
        count(*) filter (
            where
            list_contains(replies.system_functions, functions.system_function)
            or (functions.system_function is null and replies.iso3 is not null and replies.system_functions is null)
        ) as state_count,
        count(replies.iso3) as reply_count,
        count(replies.system_functions) as stated_count
    from functions
    left join replies on true
    group by functions.system_function, functions.position
),

judged as (
    select
        counted.*,
        counted.reply_count between 1 and disclosure.least_count - 1 as is_base_small,
        counted.state_count between 1 and disclosure.least_count - 1
        or counted.reply_count - counted.state_count between 1 and disclosure.least_count - 1
        or (
            counted.stated_count - counted.state_count between 1 and disclosure.least_count - 1
            and counted.reply_count - counted.stated_count not between 1 and disclosure.least_count - 1
            and counted.system_function is not null
        ) as is_small
    from counted
    cross join disclosure
)

select
    system_function,
    cast(if(is_small or is_base_small, null, state_count) as integer) as state_count,
    cast(if(is_base_small, null, reply_count) as integer) as reply_count,
    round(if(is_small or is_base_small, null, state_count / nullif(reply_count, 0)), 4) as reply_share,
    is_small or is_base_small as is_suppressed
from judged
order by position
