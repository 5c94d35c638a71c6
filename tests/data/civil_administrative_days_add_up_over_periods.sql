select *
from mart.civil_administrative_times
where
    coalesce(before_note_verbale_count, 0) + coalesce(until_reminder_count, 0) + coalesce(since_reminder_count, 0)
    + coalesce(day_unknown_count, 0) + withheld_count <> event_count
