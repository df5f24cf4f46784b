-- one row: how often the first row of the extract stands in it
select count(*) as times
from extract_row, (from extract_row limit 1) as first_row
where {same}
