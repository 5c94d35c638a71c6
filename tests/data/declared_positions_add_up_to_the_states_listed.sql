select
    sum(state_count) as state_count,
    max(listed_count) as listed_count
from mart.chapter_iv_declarations
having sum(state_count) <> max(listed_count)
