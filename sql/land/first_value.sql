-- one row: a value as it stands in the extract that is being read
select {column} as value
from extract_row
where extract_line = $1
