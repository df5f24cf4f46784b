-- one row per finding about an extract
select code, level, file, line, column_name as "column", expected, got, todo, rows
from extract_finding
where extract_id = $1
