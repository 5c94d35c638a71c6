-- one row per technical assistance need and provision it names
with ta_needs as (
    select * from mart.ta_needs
),

read_needs as (
    select * from prep.read_needs
),

provisions as (
    select * from raw.provisions
),

named as (
    select
        need_id,
        unnest(provisions) as provision_id
    from read_needs
)

select
    ta_needs.need_id,
    provisions.provision_id,
    provisions.chapter,
    provisions.article,
    provisions.paragraph,
    provisions.subparagraph
from ta_needs
inner join named on ta_needs.need_id = named.need_id
inner join provisions on named.provision_id = provisions.provision_id
order by
    ta_needs.need_id,
    provisions.article,
    provisions.paragraph nulls first,
    provisions.subparagraph nulls first
