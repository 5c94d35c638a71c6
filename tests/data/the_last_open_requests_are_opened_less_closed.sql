with moved as (
    select
        direction,
        sum(opened_count) - sum(closed_count) as open_count,
        arg_max(open_count, month) as last_open_count,
        bool_or(is_suppressed) as is_suppressed
    from mart.request_backlog_by_month
    group by direction
)

select * from moved
where not is_suppressed and open_count <> last_open_count
