-- one row per month and series
select
    parsed_month(month) as month,

    series,
    parsed_decimal(numerator) as numerator,
    parsed_decimal(denominator) as denominator,
    supplied_by,

    extract_id,
    extract_line
from accepted_supplied
