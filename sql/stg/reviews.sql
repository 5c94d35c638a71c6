-- one row per State and review cycle, as received, with the chapters covered as flags
with reviews as (
    select * from raw.reviews
)

select
    iso3,
    review_cycle,
    executive_summary_symbol,
    executive_summary_url,
    issued_year,
    completed_on,
    list_contains(chapters, 'III') as covers_chapter_iii,
    list_contains(chapters, 'IV') as covers_chapter_iv,
    is_source_text_complete,
    case when list_contains(chapters, 'IV') then source_text_mentions_chapter_iv end as is_chapter_iv_informative
from reviews
order by iso3, review_cycle
