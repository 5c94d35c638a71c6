-- one row per function of case management systems: parties whose system has it, of those whose reply names functions
-- method: a system may have several functions; where replies were given in confidence, a function that all but 1 or 2 parties have is withheld like one that 1 or 2 have, since the others follow by subtraction; so is the number of replies that name functions where 1 or 2 do not
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
            'secure_transmission'
        ]) as system_function,
        unnest([1, 2, 3, 4, 5, 6]) as position
),

stating as (
    select * from replies
    where system_functions is not null
),

counted as (
    select
        functions.system_function,
        functions.position,
        count(*) filter (where list_contains(stating.system_functions, functions.system_function)) as state_count,
        count(stating.iso3) as stated_count
    from functions
    left join stating on true
    group by functions.system_function, functions.position
),

replied as (
    select count(*) as reply_count from replies
),

judged as (
    select
        counted.*,
        counted.stated_count > 0 and counted.stated_count < disclosure.least_count as is_base_small,
        (counted.state_count > 0 and counted.state_count < disclosure.least_count)
        or (
            counted.state_count < counted.stated_count
            and counted.stated_count - counted.state_count < disclosure.least_count
        ) as is_small,
        counted.stated_count < replied.reply_count
        and replied.reply_count - counted.stated_count < disclosure.least_count as is_rest_small
    from counted
    cross join disclosure
    cross join replied
)

select
    system_function,
    cast(if(is_small or is_base_small, null, state_count) as integer) as state_count,
    cast(if(is_base_small or is_rest_small, null, stated_count) as integer) as stated_count,
    round(if(is_small or is_base_small or is_rest_small, null, state_count / nullif(stated_count, 0)), 4) as stated_share,
    is_small or is_base_small or is_rest_small as is_suppressed
from judged
order by position
