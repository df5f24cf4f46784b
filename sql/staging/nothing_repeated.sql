-- no row: the feed has no key, and every row counts
select extract_id, extract_line
from {landed}
where false
