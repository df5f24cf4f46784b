-- one row per month and role
select
    month_of(month) as month,

    role,
    headcount,
    headcount_bme,
    fte,
    fte_budget,

    extract_id,
    extract_line
from stg_workforce
