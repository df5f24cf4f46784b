-- one row per measure, part, area and month
select *
from series
order by month
