-- one row per month and series
select
    strftime(month, '%Y-%m') as month,

    series,
    numerator,
    denominator,
    supplied_by,

    extract_id,
    extract_line
from stg_supplied
