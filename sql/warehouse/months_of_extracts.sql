-- one row per month that extracts have rows of in the table of a mart
select distinct month
from {table}
where extract_id in ({extracts})
