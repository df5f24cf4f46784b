-- one row per month and series
select
    month,

    series,
    numerator,
    denominator,
    supplied_by,

    extract_id,
    extract_line
from accepted_supplied
