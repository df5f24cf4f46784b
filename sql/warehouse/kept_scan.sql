-- one row where a publication had the mart scanned for the same
select 1
from scan_state
where publication = $1 and mart = $2 and request = $3
