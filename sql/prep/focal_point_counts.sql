-- one row per breakdown of the focal points for civil and administrative proceedings, series and part of it with parties: how many, and whether the series must be withheld
-- method: as in prep.civil_administrative_counts; where the list is compared with the replies, the stricter rule of the two sources holds
with parties as (
    select * from prep.civil_administrative_parties
),

replies as (
    select * from prep.civil_administrative_replies
    where question = 'focal_point_designated'
),

designations as (
    select * from prep.civil_administrative_designations
),

periods as (
    select * from prep.civil_administrative_periods
),

disclosure as (
    select
        coalesce(max(least_count), 3) as any_least_count,
        coalesce(max(least_count) filter (where dataset = 'focal_points'), 3) as list_least_count
    from prep.disclosure
    where dataset in ('focal_points', 'civil_administrative_replies')
),

broken_down as (
    select 'total' as breakdown, 'all' as series, 'all' as part, iso3 from designations
    union all
    select
        'period' as breakdown,
        coalesce(periods.period, 'day_unknown') as series,
        'all' as part,
        designations.iso3
    from designations
    left join periods
        on
            designations.designated_on >= periods.from_on
            and designations.designated_on < periods.until_on
    union all
    select
        'said' as breakdown,
        coalesce(replies.answer, 'not_replied') as series,
        if(designations.iso3 is null, 'not_listed', 'listed') as part,
        parties.iso3
    from parties
    left join replies on parties.iso3 = replies.iso3
    left join designations on parties.iso3 = designations.iso3
),

cells as (
    select
        broken_down.breakdown,
        broken_down.series,
        broken_down.part,
        broken_down.iso3,
        1 as case_count,
        if(broken_down.breakdown = 'said', disclosure.any_least_count, disclosure.list_least_count) as least_count
    from broken_down
    cross join disclosure
),

-- From here on the text is that of the other models of counts, word for word (tests/models/follow_up_disclosure.test.ts).
parts as (
    select
        breakdown,
        series,
        part,
        count(*) as state_count,
        sum(case_count) as case_count,
        any_value(least_count) as least_count
    from cells
    group by breakdown, series, part
),

sizes as (
    select
        breakdown,
        series,
        bool_or(state_count < least_count) as is_small,
        sum(state_count) as size
    from parts
    group by breakdown, series
),

ranked as (
    select
        breakdown,
        series,
        is_small,
        row_number() over (partition by breakdown order by is_small desc, size, series) as series_rank
    from sizes
),

-- Each State is counted at the first series in which it stands behind a part, so that the running sum counts no State twice.
first_seen as (
    select
        cells.breakdown,
        cells.part,
        cells.iso3,
        min(ranked.series_rank) as series_rank
    from cells
    inner join ranked
        on
            cells.breakdown = ranked.breakdown
            and cells.series = ranked.series
    group by cells.breakdown, cells.part, cells.iso3
),

newly_seen as (
    select
        breakdown,
        part,
        series_rank,
        count(*) as state_count
    from first_seen
    group by breakdown, part, series_rank
),

known_parts as (
    select distinct breakdown, part, least_count from parts
),

reached as (
    select
        ranked.breakdown,
        ranked.series,
        ranked.is_small,
        known_parts.least_count,
        coalesce(sum(newly_seen.state_count) over (
            partition by ranked.breakdown, known_parts.part
            order by ranked.series_rank
            rows between unbounded preceding and 1 preceding
        ), 0) as smaller_state_count
    from ranked
    inner join known_parts on ranked.breakdown = known_parts.breakdown
    left join newly_seen
        on
            ranked.breakdown = newly_seen.breakdown
            and ranked.series_rank = newly_seen.series_rank
            and known_parts.part = newly_seen.part
),

withheld as (
    select
        breakdown,
        series,
        bool_or(is_small or (smaller_state_count > 0 and smaller_state_count < least_count)) as is_withheld
    from reached
    group by breakdown, series
)

select
    parts.breakdown,
    parts.series,
    parts.part,
    cast(parts.state_count as integer) as state_count,
    cast(parts.case_count as integer) as case_count,
    withheld.is_withheld
from parts
inner join withheld
    on
        parts.breakdown = withheld.breakdown
        and parts.series = withheld.series
order by parts.breakdown, parts.series, parts.part
