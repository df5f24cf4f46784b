-- one row per month and series
select
    month_of(month) as month,

    series,
    numerator,
    denominator,
    supplied_by,

    extract_id,
    extract_line
from stg_supplied
