-- one row per question and party that replied on civil and administrative proceedings up to the date of the run; a question that its reply leaves out has no answer
with parties as (
    select * from prep.civil_administrative_parties
    where replied_on is not null
),

replies as (
    select * from raw.civil_administrative_replies
),

run as (
    select * from raw.run
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

given as (
    select replies.*
    from replies
    inner join run on replies.replied_on <= run.as_of
)

select
    parties.iso3,
    parties.regional_group,
    questions.question,
    questions.position,
    coalesce(given.answer, 'no_answer') as answer
from parties
cross join questions
left join given
    on
        parties.iso3 = given.iso3
        and questions.question = given.question
order by parties.iso3, questions.position
