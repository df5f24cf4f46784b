-- one row per month and line
select
    strftime(month, '%Y-%m') as month,

    line,
    budget_to_date,
    actual_to_date,

    extract_id,
    extract_line
from stg_finance
