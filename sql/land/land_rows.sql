-- one row per row of the extract that breaks no check
insert into {landed}
select {extract}, extract_line, {values}
from trimmed_row
where not coalesce({fails}, false)
