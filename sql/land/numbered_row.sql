-- one row per row of the extracts that are to be landed, with its line: of plain ones, counted from where they begin
create or replace temp view numbered_row as
select
    reading.extract_id as extract_id,
    coalesce(extract_row.extract_line::bigint, extract_row.rowid - reading.first_row + 2) as extract_line,
    extract_row.* exclude (extract_place, extract_line)
from extract_row
join reading using (extract_place)
