-- one row per month and role
select
    month_of(month) as month,

    role,
    hours_lost,
    hours_contracted,

    extract_id,
    extract_line
from stg_sickness
