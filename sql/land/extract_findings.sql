-- one row per finding about an extract landed
select extract_id, code, level, file, line, column_name as "column", expected, got, todo, rows
from extract_finding
