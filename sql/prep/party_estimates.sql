-- one row per chapter, scope, article and kind (challenge, good practice): the share of parties with such a finding, estimated from reviews drawn by lot within regional groups; none where States were not drawn by lot
-- method: stratified mean of a proportion and its variance with finite population correction (Cochran, Sampling Techniques, 3rd ed., 1977, 5.3, 5.4 and 5.10); estimate and standard error equal to R 4.2.2, survey 4.1-1, svymean
-- in tests/models/chapter_iv_estimates--as_r_survey_gives_them. Interval of 95 per cent: Wilson's score interval at the effective sample size p (1 - p) / variance (Franco, Little, Louis and Slud, Journal of Survey Statistics
-- and Methodology 7, 2019), the variance being the larger of the estimated one and that of groups with one common share: the estimated one is zero where no State has the finding and too small where few have it, so that intervals
-- on it, svyciprop's logit among them, cover 28 to 98 per cent in tests/models/estimates_coverage.R, and this one 95 to 99. It is cut at what is certain: the parties known to have the finding, and those known not to have it.
-- A group of which fewer than two parties were drawn, and not all, gives no variance: it is left out with its parties, and they are counted.
with parties as (
    select * from prep.parties
),

reviewed_states as (
    select * from prep.reviewed_states
),

finding_scopes as (
    select * from prep.finding_scopes
),

finding_kinds as (
    select * from prep.finding_kinds
),

finding_states as (
    select * from prep.finding_states
),

run as (
    select * from raw.run
),

chapters as (
    select distinct chapter from finding_scopes
),

-- Parties that belong to no regional group are a group of their own here.
drawn as (
    select
        chapters.chapter,
        parties.iso3,
        coalesce(parties.regional_group, '') as stratum,
        reviewed_states.iso3 is not null as is_reviewed
    from parties
    cross join chapters
    cross join run
    left join reviewed_states
        on
            chapters.chapter = reviewed_states.chapter
            and parties.iso3 = reviewed_states.iso3
    where run.selection = 'lots'
),

strata as (
    select
        chapter,
        stratum,
        count(*) as party_count,
        count(*) filter (where is_reviewed) as reviewed_count
    from drawn
    group by chapter, stratum
),

usable as (
    select
        *,
        party_count / sum(party_count) over (partition by chapter) as weight
    from strata
    where reviewed_count >= 2 or reviewed_count = party_count
),

totals as (
    select
        usable.chapter,
        cast(sum(usable.party_count) as integer) as party_count,
        cast(sum(usable.reviewed_count) as integer) as reviewed_count,
        sum(
            if(
                usable.reviewed_count < usable.party_count,
                usable.weight ** 2 * (1 - usable.reviewed_count / usable.party_count) / (usable.reviewed_count - 1),
                0
            )
        ) as common_factor
    from usable
    group by usable.chapter
),

all_parties as (
    select
        chapter,
        cast(sum(party_count) as integer) as all_party_count
    from strata
    group by chapter
),

found as (
    select
        finding_scopes.chapter,
        finding_scopes.finding_scope,
        finding_scopes.article,
        finding_kinds.kind,
        usable.stratum,
        usable.party_count,
        usable.reviewed_count,
        usable.weight,
        count(finding_states.iso3) as state_count
    from finding_scopes
    cross join finding_kinds
    inner join usable on finding_scopes.chapter = usable.chapter
    inner join drawn
        on
            usable.chapter = drawn.chapter
            and usable.stratum = drawn.stratum
            and drawn.is_reviewed
    left join finding_states
        on
            finding_scopes.chapter = finding_states.chapter
            and finding_scopes.finding_scope = finding_states.finding_scope
            and finding_scopes.article is not distinct from finding_states.article
            and finding_kinds.kind = finding_states.kind
            and drawn.iso3 = finding_states.iso3
    where finding_kinds.kind <> 'observation'
    group by all
),

estimated as (
    select
        found.chapter,
        found.finding_scope,
        found.article,
        found.kind,
        cast(sum(found.state_count) as integer) as state_count,
        sum(found.weight * found.state_count / found.reviewed_count) as estimate,
        sum(
            if(
                found.reviewed_count < found.party_count,
                found.weight ** 2
                * (1 - found.reviewed_count / found.party_count)
                * (found.state_count / found.reviewed_count)
                * (1 - found.state_count / found.reviewed_count)
                / (found.reviewed_count - 1),
                0
            )
        ) as variance
    from found
    group by found.chapter, found.finding_scope, found.article, found.kind
),

sized as (
    select
        estimated.*,
        totals.party_count,
        totals.reviewed_count,
        all_parties.all_party_count - totals.party_count as left_out_party_count,
        -- The inverse of the effective sample size; zero where every party was reviewed.
        greatest(
            totals.common_factor,
            if(estimated.variance > 0, estimated.variance / (estimated.estimate * (1 - estimated.estimate)), 0)
        ) as factor,
        1.959963984540054 ** 2 as z_squared
    from estimated
    inner join totals on estimated.chapter = totals.chapter
    inner join all_parties on estimated.chapter = all_parties.chapter
),

limits as (
    select
        *,
        (estimate + z_squared * factor / 2) / (1 + z_squared * factor) as centre,
        sqrt(z_squared * factor * (greatest(estimate * (1 - estimate), 0) + z_squared * factor / 4)) / (1 + z_squared * factor) as half
    from sized
)

select
    chapter,
    finding_scope,
    article,
    kind,
    state_count,
    reviewed_count,
    party_count,
    left_out_party_count,
    round(estimate, 4) as estimated_share,
    round(sqrt(variance), 4) as standard_error,
    round(greatest(centre - half, state_count / party_count), 4) as lower_share,
    round(least(centre + half, 1 - (reviewed_count - state_count) / party_count), 4) as upper_share
from limits
order by chapter, finding_scope, article, kind
