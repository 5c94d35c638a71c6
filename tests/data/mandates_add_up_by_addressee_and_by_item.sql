with totals as (
    select
        (select count(*) from mart.mandates_overview) as mandates,
        (select coalesce(sum(mandate_count), 0) from mart.mandates_by_addressee) as by_addressee,
        (select coalesce(sum(mandate_count), 0) from mart.mandates_by_item) as by_item,
        (select count(*) from mart.mandate_actions) as actions,
        (select coalesce(sum(action_count), 0) from mart.mandate_calendar) as by_day
)

select * from totals
where mandates <> by_addressee or mandates <> by_item or actions <> by_day
