-- one row per regional group of the United Nations
select unnest([
    'african',
    'asia_pacific',
    'eastern_european',
    'latin_american_caribbean',
    'western_european_other'
]) as regional_group
order by regional_group
