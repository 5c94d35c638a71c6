select dataset
from raw.datasets
where
    access = 'restricted'
    and dataset not in (
        'cooperation_requests',
        'case_management_replies',
        'civil_administrative_replies',
        'focal_points',
        'authorities',
        'extradition_conditions'
    )
