-- one row per row of the extract that is being read, each value as text
create or replace temp table extract_row (extract_line double, {columns})
