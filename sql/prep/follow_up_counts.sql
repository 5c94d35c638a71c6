-- one row per breakdown of measures or of challenges of States that reported, series and part of it: how many, of how many States, and whether the series must be withheld
-- method: a series with a part that 1 or 2 States stand behind is withheld, and with it the next larger series until at least 3 States (or none) stand behind each part of all that is withheld, so that no smaller group follows by subtraction from a total (complementary suppression: Hundepool and others, Statistical Disclosure Control, Wiley 2012)
with measures as (
    select * from mart.follow_up_measures
),

challenges as (
    select * from prep.followed_challenges
),

article_findings as (
    select * from prep.article_findings
    where kind = 'challenge'
),

disclosure as (
    select coalesce(max(least_count), 3) as least_count
    from prep.disclosure
    where dataset = 'follow_up_measures'
),

described as (
    select
        iso3,
        coalesce(regional_group, 'none') as regional_group,
        measure_kind,
        measure_status,
        case
            when finding_id is null then 'not_stated'
            when kind = 'challenge' then 'yes'
            else 'no'
        end as answers_challenge,
        case when had_assistance then 'yes' when not had_assistance then 'no' else 'not_stated' end as had_assistance,
        case
            when review_played_part then 'yes' when not review_played_part then 'no' else 'not_stated'
        end as review_played_part
    from measures
),

circumstances as (
    select
        iso3,
        'answers_challenge' as circumstance,
        answers_challenge as stated,
        if(measure_status = 'completed', 'completed', 'not_completed') as part
    from described
    union all
    select
        iso3,
        'review_played_part' as circumstance,
        review_played_part as stated,
        if(measure_status = 'completed', 'completed', 'not_completed') as part
    from described
    union all
    select
        iso3,
        'had_assistance' as circumstance,
        had_assistance as stated,
        if(measure_status = 'completed', 'completed', 'not_completed') as part
    from described
),

at_articles as (
    select
        article_findings.chapter,
        coalesce(cast(article_findings.article as varchar), 'whole') as article,
        challenges.iso3,
        challenges.is_answered,
        challenges.is_completed
    from article_findings
    inner join challenges on article_findings.finding_id = challenges.finding_id
),

broken_down as (
    select 'total' as breakdown, 'all' as series, 'all' as part, iso3 from described
    union all
    select 'region' as breakdown, regional_group as series, 'all' as part, iso3 from described
    union all
    select 'status' as breakdown, measure_status as series, 'all' as part, iso3 from described
    union all
    select 'kind' as breakdown, measure_kind as series, 'all' as part, iso3 from described
    union all
    select 'kind status' as breakdown, measure_kind as series, measure_status as part, iso3 from described
    union all
    select 'kind assistance' as breakdown, measure_kind as series, had_assistance as part, iso3 from described
    union all
    select 'kind review' as breakdown, measure_kind as series, review_played_part as part, iso3 from described
    union all
    select 'circumstance ' || circumstance as breakdown, stated as series, 'all' as part, iso3 from circumstances
    union all
    select 'completion ' || circumstance as breakdown, stated as series, part, iso3 from circumstances
    union all
    select 'chapter' as breakdown, chapter as series, 'all' as part, iso3 from challenges
    union all
    select
        'outcome ' || chapter as breakdown,
        coalesce(measure_status, 'unanswered') as series,
        'all' as part,
        iso3
    from challenges
    union all
    select 'dated' as breakdown, chapter as series, 'all' as part, iso3 from challenges
    where review_completed_on is not null
    union all
    select
        'time ' || chapter as breakdown,
        if(review_completed_on is null, 'undated', 'dated') as series,
        if(is_completed, 'completed', 'censored') as part,
        iso3
    from challenges
    union all
    select 'reported ' || chapter as breakdown, article as series, 'all' as part, iso3 from at_articles
    union all
    select
        'answer ' || chapter as breakdown,
        article as series,
        if(is_answered, 'answered', 'unanswered') as part,
        iso3
    from at_articles
    union all
    select
        'completion ' || chapter as breakdown,
        article as series,
        if(is_completed, 'completed', 'not_completed') as part,
        iso3
    from at_articles
    where is_answered
),

cells as (
    select
        broken_down.breakdown,
        broken_down.series,
        broken_down.part,
        broken_down.iso3,
        count(*) as case_count,
        disclosure.least_count
    from broken_down
    cross join disclosure
    group by broken_down.breakdown, broken_down.series, broken_down.part, broken_down.iso3, disclosure.least_count
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
