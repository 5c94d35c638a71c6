-- one row per kind of finding
select unnest(['challenge', 'good_practice', 'observation']) as kind
order by kind
