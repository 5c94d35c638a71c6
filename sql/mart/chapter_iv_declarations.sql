-- one row per position on article 44 as a legal basis for extradition: parties that took it when they made declarations
with declarations as (
    select * from stg.declarations
),

parties as (
    select * from prep.parties
),

positions as (
    select
        unnest([
            'not_taken',
            'reservation_extent_not_stated',
            'other_declaration_on_article_44',
            'no_declaration_on_article_44'
        ]) as position,
        unnest([1, 2, 3, 4]) as place
),

declared as (
    select
        declarations.iso3,
        declarations.position
    from declarations
    inner join parties on declarations.iso3 = parties.iso3
),

listed as (
    select cast(count(distinct iso3) as integer) as listed_count from declared
),

all_parties as (
    select cast(count(*) as integer) as party_count from parties
),

counted as (
    select
        positions.position,
        positions.place,
        cast(count(distinct declared.iso3) as integer) as state_count
    from positions
    left join declared on positions.position = declared.position
    group by positions.position, positions.place
)

select
    counted.position,
    counted.state_count,
    listed.listed_count,
    all_parties.party_count
from counted
cross join listed
cross join all_parties
order by counted.place
