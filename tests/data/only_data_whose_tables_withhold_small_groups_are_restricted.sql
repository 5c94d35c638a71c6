select dataset
from raw.datasets
where
    access = 'restricted'
    and dataset not in (
        'cooperation_requests',
        'case_management_replies',
        'civil_administrative_replies',
        'focal_points',
        'follow_up_measures',
        'authorities',
        'extradition_conditions'
    )
