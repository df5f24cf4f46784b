-- one row per measure
select
    measure,
    title,
    unit,
    statistic,
    better
from definitions
