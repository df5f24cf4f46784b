-- one row per month and role
select
    month,

    role,
    headcount,
    headcount_bme,
    fte,
    fte_budget,

    extract_id,
    extract_line
from accepted_workforce
