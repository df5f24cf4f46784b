-- one row per month and line
select
    parsed_month(month) as month,

    line,
    parsed_decimal(budget_to_date) as budget_to_date,
    parsed_decimal(actual_to_date) as actual_to_date,
    parsed_decimal(budget_for_year) as budget_for_year,
    parsed_decimal(forecast_for_year) as forecast_for_year,

    extract_id,
    extract_line
from accepted_finance
