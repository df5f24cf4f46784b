-- one row per row of the extracts that are being read, each value as text
create or replace temp table extract_row (extract_place integer, extract_line double, {columns})
