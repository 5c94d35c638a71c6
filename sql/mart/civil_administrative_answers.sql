-- one row per question on civil and administrative proceedings: how the parties asked answered it up to the date of the run, those that did not reply apart
-- method: a party that replied and left the question out gave no answer; where replies were given in confidence, an answer of 1 or 2 parties is withheld, and the next rarer ones until 3 parties are withheld together (prep.civil_administrative_counts)
with parties as (
    select * from prep.civil_administrative_parties
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

answers as (
    select unnest(['yes', 'partly', 'no', 'no_answer']) as answer
),

counts as (
    select * from prep.civil_administrative_counts
),

asked as (
    select
        cast(count(*) as integer) as asked_count,
        cast(count(replied_on) as integer) as reply_count
    from parties
),

total as (
    select coalesce(bool_or(is_withheld), false) as is_total_withheld
    from counts
    where breakdown = 'total'
),

judged as (
    select
        questions.question,
        questions.position,
        answers.answer,
        coalesce(counts.is_withheld, false) as is_withheld,
        coalesce(counts.state_count, 0) as state_count
    from questions
    cross join answers
    left join counts
        on
            'answer ' || questions.question = counts.breakdown
            and answers.answer = counts.series
),

pivoted as (
    select
        question,
        position,
        max(state_count) filter (where answer = 'yes' and not is_withheld) as yes_count,
        max(state_count) filter (where answer = 'partly' and not is_withheld) as partly_count,
        max(state_count) filter (where answer = 'no' and not is_withheld) as no_count,
        max(state_count) filter (where answer = 'no_answer' and not is_withheld) as no_answer_count,
        cast(coalesce(sum(state_count) filter (where is_withheld), 0) as integer) as withheld_count,
        bool_or(is_withheld) as is_suppressed
    from judged
    group by question, position
)

select
    pivoted.question,
    if(total.is_total_withheld, null, pivoted.yes_count) as yes_count,
    if(total.is_total_withheld, null, pivoted.partly_count) as partly_count,
    if(total.is_total_withheld, null, pivoted.no_count) as no_count,
    if(total.is_total_withheld, null, pivoted.no_answer_count) as no_answer_count,
    if(total.is_total_withheld, null, pivoted.withheld_count) as withheld_count,
    if(total.is_total_withheld, null, asked.reply_count - pivoted.no_answer_count) as answered_count,
    if(total.is_total_withheld, null, asked.reply_count) as reply_count,
    if(total.is_total_withheld, null, asked.asked_count - asked.reply_count) as not_replied_count,
    asked.asked_count,
    round(
        if(
            total.is_total_withheld,
            null,
            pivoted.yes_count / nullif(asked.reply_count - pivoted.no_answer_count, 0)
        ), 4
    ) as yes_share,
    pivoted.is_suppressed or total.is_total_withheld as is_suppressed
from pivoted
cross join asked
cross join total
order by pivoted.position
