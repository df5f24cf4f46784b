-- one row per month and role
select
    parsed_month(month) as month,

    role,
    parsed_decimal(hours_lost) as hours_lost,
    parsed_decimal(hours_contracted) as hours_contracted,

    extract_id,
    extract_line
from accepted_sickness
