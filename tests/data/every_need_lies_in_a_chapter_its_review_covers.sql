select
    ta_needs.need_id,
    ta_needs.chapter
from mart.ta_needs as ta_needs
inner join mart.reviews as reviews
    on
        ta_needs.iso3 = reviews.iso3
        and ta_needs.review_cycle = reviews.review_cycle
where
    (ta_needs.chapter = 'III' and not reviews.covers_chapter_iii)
    or (ta_needs.chapter = 'IV' and not reviews.covers_chapter_iv)
