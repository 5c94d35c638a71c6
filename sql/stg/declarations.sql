-- one row per State that made a declaration or reservation, with its position on article 44 as a legal basis
with declarations as (
    select * from raw.declarations
)

select
    iso3,
    case
        when art44_legal_basis_taken = 'no' then 'not_taken'
        when art44_legal_basis_taken is not null then art44_legal_basis_taken
        when mentions_art_44 then 'other_declaration_on_article_44'
        else 'no_declaration_on_article_44'
    end as position
from declarations
order by iso3
