-- one row per value of a column that the change of a measure in an area is put down to, the largest first
select
    measure,
    area,
    "by",
    value,
    is_not_shown,
    current,
    previous,
    difference,
    share
from contributions
where
    measure = coalesce($1, measure)
    and area = coalesce($2, area)
    and value = coalesce($3, value)
order by abs(difference) desc
