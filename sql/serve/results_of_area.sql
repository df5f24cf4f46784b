-- one row per part of a measure in an area
select *
from results
where area = $1
