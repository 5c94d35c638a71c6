-- one row per status that the actions recorded give a mandate, in the order in which figures show them
select
    unnest(['action_taken', 'action_taken_more_planned', 'action_planned', 'no_action_recorded']) as mandate_status,
    unnest([1, 2, 3, 4]) as position
order by position
