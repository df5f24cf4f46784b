-- one row per landed row whose key stands on many unlike rows of its extract: it is no reference
select extract_id, extract_line, 'on many rows that differ' as damage
from {records}
where is_constant
