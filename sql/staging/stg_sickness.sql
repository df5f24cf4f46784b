-- one row per month and role
select
    month,

    role,
    hours_lost,
    hours_contracted,

    extract_id,
    extract_line
from accepted_sickness
