-- one row per month and role
select
    parsed_month(month) as month,

    role,
    parsed_integer(headcount) as headcount,
    parsed_integer(headcount_bme) as headcount_bme,
    parsed_decimal(fte) as fte,
    parsed_decimal(fte_budget) as fte_budget,

    extract_id,
    extract_line
from accepted_workforce
