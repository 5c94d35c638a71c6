-- one row per dataset: of how many States at least a published count must speak; 3 where the data were given in confidence
-- method: DESIGN.md 5.4; a dataset is taken as given in confidence unless its source says that it is public
with datasets as (
    select * from raw.datasets
)

select
    dataset,
    if(access = 'public', 1, 3) as least_count
from datasets
order by dataset
