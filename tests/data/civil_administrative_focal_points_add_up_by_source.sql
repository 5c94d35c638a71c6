with answers as (
    select * from mart.civil_administrative_answers
    where question = 'focal_point_designated'
),

said as (
    select * from mart.civil_administrative_focal_points
)

select
    said.answer,
    said.state_count,
    said.listed_count,
    said.not_listed_count
from said
cross join answers
where
    said.listed_count + said.not_listed_count <> said.state_count
    or said.state_count <> case said.answer
        when 'yes' then answers.yes_count
        when 'partly' then answers.partly_count
        when 'no' then answers.no_count
        when 'no_answer' then answers.no_answer_count
        else answers.not_replied_count
    end
