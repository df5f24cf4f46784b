-- one row per month and line
select
    month_of(month) as month,

    line,
    budget_to_date,
    actual_to_date,
    budget_for_year,
    forecast_for_year,

    extract_id,
    extract_line
from stg_finance
