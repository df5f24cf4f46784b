-- one row per driver of a row of the paper, the largest share first
select
    "by",
    value,
    difference,
    share
from drivers
where
    measure = $1
    and part = $2
order by abs(share) desc
