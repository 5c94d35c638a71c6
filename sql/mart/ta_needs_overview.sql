-- one row: States reviewed by whether they asked for technical assistance, and their needs
-- method: a State whose reviews name no need asked for none, unless the text of a review is known to break off: then it is unknown, and in neither count of the share
with states as (
    select * from prep.ta_needing_states
),

ta_needs as (
    select * from mart.ta_needs
),

standings as (
    select
        cast(count(*) as integer) as reviewed_count,
        cast(count(*) filter (where standing = 'needs') as integer) as needing_count,
        cast(count(*) filter (where standing = 'none') as integer) as none_count,
        cast(count(*) filter (where standing = 'unknown') as integer) as unknown_count
    from states
),

needs as (
    select
        cast(count(*) as integer) as need_count,
        cast(count(*) filter (where type_count > 1) as integer) as several_type_need_count,
        cast(count(*) filter (where provision_count = 0) as integer) as whole_chapter_need_count
    from ta_needs
)

select
    standings.reviewed_count,
    standings.needing_count,
    standings.none_count,
    standings.unknown_count,
    round(standings.none_count / nullif(standings.needing_count + standings.none_count, 0), 4) as none_share,
    needs.need_count,
    needs.several_type_need_count,
    needs.whole_chapter_need_count
from standings
cross join needs
