-- one row per month and line
select
    month_of(month) as month,

    line,
    budget_to_date,
    actual_to_date,

    extract_id,
    extract_line
from stg_finance
