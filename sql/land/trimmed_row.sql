-- one row per row of the extracts that are to be landed, without spaces around its values; blanks are null
create or replace temp view trimmed_row as
select extract_id, extract_line, {columns}
from numbered_row
