-- one row per line of the extract of which no row can be made: which of its parts would be personal is not known
insert into quarantine
select {extract}, extract_line::bigint, reason, null
from broken_line
