-- one row per finding of the last build about extracts and the choice among them
select code, level, file, line, column_name as "column", expected, got, todo, rows
from extract_finding
semi join extract_choice using (extract_id)
union all
select code, level, file, line, column_name as "column", expected, got, todo, rows
from choice_finding
