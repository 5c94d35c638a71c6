-- one row per State and review cycle: as received, or known only by its executive summary; the chapters covered as flags
with reviews as (
    select * from raw.reviews
),

executive_summaries as (
    select * from raw.executive_summaries
),

received as (
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
        source_text_mentions_chapter_iv
    from reviews
),

-- The first cycle is on chapters III and IV, whatever a text says of them.
read_only as (
    select
        executive_summaries.iso3,
        executive_summaries.review_cycle,
        case
            when regexp_full_match(executive_summaries.symbol, 'CAC/COSP/IRG/[A-Za-z0-9./]+') then executive_summaries.symbol
        end as executive_summary_symbol,
        cast(null as varchar) as executive_summary_url,
        cast(year(executive_summaries.issued_on) as integer) as issued_year,
        cast(null as date) as completed_on,
        executive_summaries.review_cycle = 1
        or coalesce(list_contains(executive_summaries.chapters, 'III'), false) as covers_chapter_iii,
        executive_summaries.review_cycle = 1
        or coalesce(list_contains(executive_summaries.chapters, 'IV'), false) as covers_chapter_iv,
        cast(null as boolean) as is_source_text_complete,
        coalesce(list_contains(executive_summaries.chapters, 'IV'), false) as source_text_mentions_chapter_iv
    from executive_summaries
    anti join reviews
        on
            executive_summaries.iso3 = reviews.iso3
            and executive_summaries.review_cycle = reviews.review_cycle
),

reviewed as (
    select * from received
    union all by name
    select * from read_only
)

select
    iso3,
    review_cycle,
    executive_summary_symbol,
    executive_summary_url,
    issued_year,
    completed_on,
    covers_chapter_iii,
    covers_chapter_iv,
    is_source_text_complete,
    case when covers_chapter_iv then source_text_mentions_chapter_iv end as is_chapter_iv_informative
from reviewed
order by iso3, review_cycle
