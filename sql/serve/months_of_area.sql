-- one row per measure, part and month of an area, after a month
select
    measure,
    part,
    month,
    numerator,
    denominator,
    value,
    is_provisional,
    gap,
    null as rolling
from series
where
    area = $1
    and month > $2
order by month
