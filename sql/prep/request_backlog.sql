-- one row per month and direction, from the first request of the direction to the month of the run: opened, closed, open at its end, and whether the month may be shown
-- method: months are taken together until at least 3 States (or none) stand behind what was opened, closed and open in them; only a month that reaches this alone is shown, since the open requests at the ends of two months give what was opened less what was closed between them; the last months stay back until at least 3 States opened and closed requests in them, so that the sum of the months gives no kind of request that is withheld elsewhere
with recursive requests as (
    select * from prep.requests
),

run as (
    select * from raw.run
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'cooperation_requests'
),

logs as (
    select count(distinct iso3) as log_count from requests
),

spans as (
    select
        requests.direction,
        run.as_of,
        date_trunc('month', min(requests.received_on)) as first_month
    from requests
    cross join run
    group by requests.direction, run.as_of
),

months as (
    select
        direction,
        cast(unnest(generate_series(first_month, cast(as_of as timestamp), interval 1 month)) as date) as month
    from spans
),

moves as (
    select
        direction,
        iso3,
        cast(date_trunc('month', received_on) as date) as month,
        count(*) as opened_count,
        0 as closed_count
    from requests
    group by all

    union all

    select
        direction,
        iso3,
        cast(date_trunc('month', closed_on) as date) as month,
        0 as opened_count,
        count(*) as closed_count
    from requests
    where is_closed
    group by all
),

states as (
    select distinct direction, iso3 from moves
),

by_state as (
    select
        months.direction,
        months.month,
        states.iso3,
        coalesce(sum(moves.opened_count), 0) as opened_count,
        coalesce(sum(moves.closed_count), 0) as closed_count,
        sum(coalesce(sum(moves.opened_count), 0) - coalesce(sum(moves.closed_count), 0)) over (
            partition by months.direction, states.iso3
            order by months.month
            rows between unbounded preceding and current row
        ) as open_count
    from months
    inner join states on months.direction = states.direction
    left join moves
        on
            months.direction = moves.direction
            and months.month = moves.month
            and states.iso3 = moves.iso3
    group by months.direction, months.month, states.iso3
),

by_month as (
    select
        direction,
        month,
        row_number() over (partition by direction order by month) as number,
        count(*) filter (where opened_count > 0 or closed_count > 0 or open_count > 0) as state_count,
        sum(opened_count) as opened_count,
        sum(closed_count) as closed_count,
        sum(open_count) as open_count,
        count(*) filter (where open_count > 0) as open_state_count,
        coalesce(list(iso3) filter (where opened_count > 0), []) as opening,
        coalesce(list(iso3) filter (where closed_count > 0), []) as closing
    from by_state
    group by direction, month
),

walked as (
    select
        direction,
        cast(0 as bigint) as number,
        cast([] as varchar []) as opening,
        cast([] as varchar []) as closing,
        true as is_complete,
        false as is_alone
    from spans

    union all

    select
        added.direction,
        added.number,
        added.opening,
        added.closing,
        (len(added.opening) = 0 or len(added.opening) >= disclosure.least_count)
        and (len(added.closing) = 0 or len(added.closing) >= disclosure.least_count)
        and (added.open_state_count = 0 or added.open_state_count >= disclosure.least_count) as is_complete,
        added.was_complete as is_alone
    from (
        select
            by_month.direction,
            by_month.number,
            by_month.open_state_count,
            walked.is_complete as was_complete,
            if(walked.is_complete, by_month.opening, list_distinct(list_concat(walked.opening, by_month.opening)))
                as opening,
            if(walked.is_complete, by_month.closing, list_distinct(list_concat(walked.closing, by_month.closing)))
                as closing
        from walked
        inner join by_month
            on
                walked.direction = by_month.direction
                and walked.number + 1 = by_month.number
    ) as added
    cross join disclosure
),

-- What stays back at the end.
rests as (
    select
        walked.direction,
        walked.number,
        count(distinct by_state.iso3) filter (where by_state.opened_count > 0) as opening_count,
        count(distinct by_state.iso3) filter (where by_state.closed_count > 0) as closing_count
    from walked
    left join by_month
        on
            walked.direction = by_month.direction
            and walked.number < by_month.number
    left join by_state
        on
            by_month.direction = by_state.direction
            and by_month.month = by_state.month
    where walked.is_complete
    group by walked.direction, walked.number
),

ends as (
    select
        rests.direction,
        max(rests.number) filter (
            where
            disclosure.least_count = 1
            or (
                rests.opening_count >= disclosure.least_count
                and rests.closing_count >= disclosure.least_count
            )
        ) as last_shown
    from rests
    cross join disclosure
    group by rests.direction
)

select
    by_month.month,
    by_month.direction,
    cast(by_month.state_count as integer) as state_count,
    cast(by_month.opened_count as integer) as opened_count,
    cast(by_month.closed_count as integer) as closed_count,
    cast(by_month.open_count as integer) as open_count,
    logs.log_count < disclosure.least_count
    or not (walked.is_complete and walked.is_alone)
    or by_month.number > coalesce(ends.last_shown, 0) as is_withheld
from by_month
cross join logs
cross join disclosure
inner join walked
    on
        by_month.direction = walked.direction
        and by_month.number = walked.number
inner join ends on by_month.direction = ends.direction
order by by_month.month, by_month.direction
