-- one row per extract that is being read: how many rows it has
select extract_place, count(*) as rows
from extract_row
group by extract_place
