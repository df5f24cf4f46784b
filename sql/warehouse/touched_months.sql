-- one row per month of a mart whose rows have changed since a publication had it scanned
select distinct month
from touched_month
where publication = $1 and mart = $2
order by month
