-- one row per month and line
select
    month,

    line,
    budget_to_date,
    actual_to_date,

    extract_id,
    extract_line
from accepted_finance
