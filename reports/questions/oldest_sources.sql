-- Datasets of the build, those taken over longest ago first
select
    dataset,
    accessed_on,
    nature,
    producer,
    loaded_count
from meta.datasets
where is_present
order by accessed_on, dataset
