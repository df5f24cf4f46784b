-- one row per line of the extracts of which no row can be made: which of its parts would be personal is not known
insert into quarantine
select extract_id, extract_line::bigint, reason, null
from broken_line
join reading using (extract_place)
