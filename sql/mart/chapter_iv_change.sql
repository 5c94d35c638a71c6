-- one row per kind (challenge, good practice), scope and article of chapter IV: States with such a finding by an earlier day and by the date of the run; none without an earlier day
-- method: shares of the States reviewed by either day; a State reviewed by the earlier day counts the same in both, so that what changes comes from reviews completed since
with finding_scopes as (
    select * from prep.finding_scopes
),

finding_kinds as (
    select * from prep.finding_kinds
),

finding_states as (
    select * from prep.finding_states
),

reviews as (
    select * from mart.reviews
),

reviews_then as (
    select * from prep.reviews_then
),

run as (
    select * from raw.run
),

reviewed as (
    select
        cast(count(distinct reviews.iso3) as integer) as reviewed_count,
        cast(count(distinct reviews.iso3) filter (where reviews_then.is_in_then) as integer) as earlier_reviewed_count,
        cast(count(distinct reviews.iso3) filter (where reviews_then.is_undated_then) as integer) as undated_count
    from reviews
    inner join reviews_then
        on
            reviews.iso3 = reviews_then.iso3
            and reviews.review_cycle = reviews_then.review_cycle
    where reviews.covers_chapter_iv
),

counted as (
    select
        finding_kinds.kind,
        finding_scopes.finding_scope,
        finding_scopes.article,
        cast(count(finding_states.iso3) as integer) as state_count,
        cast(count(*) filter (where finding_states.is_then) as integer) as earlier_state_count
    from finding_scopes
    cross join finding_kinds
    left join finding_states
        on
            finding_scopes.chapter = finding_states.chapter
            and finding_scopes.finding_scope = finding_states.finding_scope
            and finding_scopes.article is not distinct from finding_states.article
            and finding_kinds.kind = finding_states.kind
    where finding_scopes.chapter = 'IV' and finding_kinds.kind <> 'observation'
    group by finding_kinds.kind, finding_scopes.finding_scope, finding_scopes.article
)

select
    counted.kind,
    counted.finding_scope,
    counted.article,
    run.since,
    run.as_of,
    counted.earlier_state_count,
    counted.state_count,
    reviewed.earlier_reviewed_count,
    reviewed.reviewed_count,
    reviewed.reviewed_count - reviewed.earlier_reviewed_count as newly_reviewed_count,
    reviewed.undated_count,
    round(counted.earlier_state_count / nullif(reviewed.earlier_reviewed_count, 0), 4) as earlier_share,
    round(counted.state_count / nullif(reviewed.reviewed_count, 0), 4) as state_share,
    round(
        counted.state_count / nullif(reviewed.reviewed_count, 0)
        - counted.earlier_state_count / nullif(reviewed.earlier_reviewed_count, 0),
        4
    ) as share_change
from counted
cross join reviewed
cross join run
where run.since is not null
order by counted.kind, counted.finding_scope = 'chapter' desc, counted.article nulls last
