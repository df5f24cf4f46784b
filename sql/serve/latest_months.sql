-- one row per part of a measure in an area: the last month that has a value, to a month
select
    measure,
    part,
    max(month) as month,
    arg_max(value, month) as value
from series
where
    area = $1
    and month <= $2
    and value is not null
group by
    measure,
    part
