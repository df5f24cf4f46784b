-- one row per month of a measure's part in an area, with the 12-month value that ends with it
select
    month,
    numerator,
    denominator,
    value,
    is_provisional,
    gap,
    current as rolling
from rolling
where
    measure = $1
    and part = $2
    and area = $3
order by month
