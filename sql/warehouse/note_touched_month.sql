-- one row per publication that keeps a scan of the mart: a month of it has changed
insert into touched_month
select publication, mart, $2
from scan_state
where mart = $1
