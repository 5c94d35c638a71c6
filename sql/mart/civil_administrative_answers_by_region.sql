-- one row per question on civil and administrative proceedings and regional group (and for parties in none): parties that answered yes or in part, of those that replied up to the date of the run
-- method: where replies were given in confidence, a group in which 1 or 2 parties answered so, or 1 or 2 did not, is withheld, and with it the next larger groups until at least 3 parties stand behind each (prep.civil_administrative_counts)
with replies as (
    select * from prep.civil_administrative_replies
),

questions as (
    select
        unnest([
            'civil_assistance',
            'administrative_assistance',
            'direct_action',
            'compensation_in_criminal_proceedings',
            'recognition_of_claims',
            'experience',
            'focal_point_designated'
        ]) as question,
        unnest([1, 2, 3, 4, 5, 6, 7]) as position
),

party_groups as (
    select * from prep.party_groups
),

counts as (
    select * from prep.civil_administrative_counts
),

withheld_groups as (
    select series as regional_group from counts
    where breakdown = 'region' and is_withheld
),

withheld_cells as (
    select distinct
        breakdown,
        series
    from counts
    where is_withheld
),

counted as (
    select
        questions.question,
        questions.position,
        party_groups.regional_group,
        cast(count(replies.iso3) as integer) as reply_count,
        cast(count(*) filter (where replies.answer in ('yes', 'partly')) as integer) as affirmative_count
    from questions
    cross join party_groups
    left join replies
        on
            questions.question = replies.question
            and party_groups.regional_group is not distinct from replies.regional_group
    group by questions.question, questions.position, party_groups.regional_group
),

judged as (
    select
        counted.*,
        withheld_groups.regional_group is not null as is_group_withheld,
        withheld_groups.regional_group is not null or withheld_cells.series is not null as is_suppressed
    from counted
    left join withheld_groups on coalesce(counted.regional_group, 'none') = withheld_groups.regional_group
    left join withheld_cells
        on
            'region ' || counted.question = withheld_cells.breakdown
            and coalesce(counted.regional_group, 'none') = withheld_cells.series
)

select
    question,
    regional_group,
    if(is_group_withheld, null, reply_count) as reply_count,
    if(is_suppressed, null, affirmative_count) as affirmative_count,
    round(if(is_suppressed, null, affirmative_count / nullif(reply_count, 0)), 4) as affirmative_share,
    is_suppressed
from judged
order by position, regional_group nulls last
