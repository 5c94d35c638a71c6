-- one row per circumstance of the measures (answers a challenge, review played a part, had assistance) and what was stated of it: measures that States reported up to the date of the run, and those completed
-- method: shares of measures are of those for which the circumstance is stated; measures for which it is not stated stand apart; where reports were given in confidence, small numbers are withheld, also against subtraction (prep.follow_up_counts)
with circumstances as (
    select
        unnest(['answers_challenge', 'review_played_part', 'had_assistance']) as circumstance,
        unnest([1, 2, 3]) as position
),

stated as (
    select
        unnest(['yes', 'no', 'not_stated']) as stated,
        unnest([1, 2, 3]) as stated_position
),

counts as (
    select * from prep.follow_up_counts
),

total as (
    select
        coalesce(bool_or(is_withheld), false) as is_withheld,
        coalesce(max(case_count), 0) as measure_count
    from counts
    where breakdown = 'total'
),

counted as (
    select
        circumstances.circumstance,
        circumstances.position,
        stated.stated,
        stated.stated_position,
        coalesce(max(counts.state_count) filter (where starts_with(breakdown, 'circumstance')), 0) as state_count,
        coalesce(max(counts.case_count) filter (where starts_with(breakdown, 'circumstance')), 0) as measure_count,
        coalesce(max(counts.case_count) filter (
            where starts_with(breakdown, 'completion') and part = 'completed'
        ), 0) as completed_count,
        coalesce(bool_or(is_withheld) filter (where starts_with(breakdown, 'circumstance')), false) as is_withheld,
        coalesce(bool_or(is_withheld), false) as is_completion_withheld
    from circumstances
    cross join stated
    left join counts
        on
            counts.breakdown in (
                'circumstance ' || circumstances.circumstance, 'completion ' || circumstances.circumstance
            )
            and stated.stated = counts.series
    group by circumstances.circumstance, circumstances.position, stated.stated, stated.stated_position
),

summed as (
    select
        counted.*,
        sum(measure_count) filter (where stated <> 'not_stated') over of_the_circumstance as stated_count,
        -- The measures for which it is stated are known only where those for which it is not are not withheld.
        bool_or(is_withheld) filter (where stated = 'not_stated') over of_the_circumstance as is_stated_withheld
    from counted
    window of_the_circumstance as (partition by circumstance)
)

select
    summed.circumstance,
    summed.stated,
    if(summed.is_withheld, null, summed.state_count) as state_count,
    if(summed.is_withheld, null, summed.measure_count) as measure_count,
    if(summed.is_stated_withheld or total.is_withheld, null, cast(summed.stated_count as integer)) as stated_count,
    if(total.is_withheld, null, total.measure_count) as all_measure_count,
    round(
        if(
            summed.is_withheld or summed.is_stated_withheld or summed.stated = 'not_stated',
            null,
            summed.measure_count / nullif(summed.stated_count, 0)
        ), 4
    ) as measure_share,
    if(summed.is_completion_withheld, null, summed.completed_count) as completed_count,
    round(
        if(summed.is_completion_withheld, null, summed.completed_count / nullif(summed.measure_count, 0)), 4
    ) as completed_share,
    summed.is_completion_withheld as is_suppressed
from summed
cross join total
order by summed.position, summed.stated_position
