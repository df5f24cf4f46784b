-- one row per line of the extracts that are being read of which no row can be made
create or replace temp table broken_line (extract_place integer, extract_line double, reason varchar)
