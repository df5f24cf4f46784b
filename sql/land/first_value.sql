-- one row: a value as it stands in an extract that is being read
select {column} as value
from numbered_row
where extract_id = $1 and extract_line = $2
