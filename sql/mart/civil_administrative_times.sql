-- one row per event (first reply, first designation of a focal point): parties up to the date of the run, by the period between the communications of the secretariat (note verbale NV1, reminder NV3) in which it lies; designations only where the collection has a list
-- method: a party counts at its first day that is known; where the data were given in confidence, small numbers are withheld, also against subtraction (prep.civil_administrative_counts, prep.focal_point_counts)
with datasets as (
    select * from raw.datasets
),

events as (
    select
        'reply' as event,
        1 as position
    union all
    select
        'designation' as event,
        2 as position
    from datasets
    where dataset = 'focal_points' and is_present
),

counts as (
    select 'reply' as event, * from prep.civil_administrative_counts
    union all
    select 'designation' as event, * from prep.focal_point_counts
),

totals as (
    select
        events.event,
        events.position,
        coalesce(counts.state_count, 0) as event_count,
        coalesce(counts.is_withheld, false) as is_withheld
    from events
    left join counts
        on
            events.event = counts.event
            and counts.breakdown = 'total'
),

periods as (
    select unnest(['before_note_verbale', 'until_reminder', 'since_reminder', 'day_unknown']) as period
),

judged as (
    select
        totals.event,
        totals.position,
        totals.event_count,
        totals.is_withheld as is_total_withheld,
        periods.period,
        coalesce(counts.state_count, 0) as state_count,
        coalesce(counts.is_withheld, false) as is_withheld
    from totals
    cross join periods
    left join counts
        on
            totals.event = counts.event
            and counts.breakdown = 'period'
            and periods.period = counts.series
),

pivoted as (
    select
        event,
        position,
        event_count,
        is_total_withheld,
        max(state_count) filter (where period = 'before_note_verbale' and not is_withheld) as before_note_verbale_count,
        max(state_count) filter (where period = 'until_reminder' and not is_withheld) as until_reminder_count,
        max(state_count) filter (where period = 'since_reminder' and not is_withheld) as since_reminder_count,
        max(state_count) filter (where period = 'day_unknown' and not is_withheld) as day_unknown_count,
        cast(coalesce(sum(state_count) filter (where is_withheld), 0) as integer) as withheld_count,
        bool_or(is_withheld) as is_suppressed
    from judged
    group by event, position, event_count, is_total_withheld
)

select
    event,
    if(is_total_withheld, null, before_note_verbale_count) as before_note_verbale_count,
    if(is_total_withheld, null, until_reminder_count) as until_reminder_count,
    if(is_total_withheld, null, since_reminder_count) as since_reminder_count,
    if(is_total_withheld, null, day_unknown_count) as day_unknown_count,
    if(is_total_withheld, null, withheld_count) as withheld_count,
    if(is_total_withheld, null, event_count) as event_count,
    is_suppressed or is_total_withheld as is_suppressed
from pivoted
order by position
