-- one row per row of the extract that is being read, without spaces around its values; blanks are null
create or replace temp view trimmed_row as
select extract_line, {columns}
from extract_row
