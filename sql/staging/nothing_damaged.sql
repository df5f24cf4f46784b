-- no row: the feed has no reference
select extract_id, extract_line, '' as damage
from {landed}
where false
