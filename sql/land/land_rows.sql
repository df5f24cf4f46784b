-- one row per row of the extracts that breaks no check
insert into {landed}
select extract_id, extract_line, {values}
from trimmed_row
where not coalesce({fails}, false)
