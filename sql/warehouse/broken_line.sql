-- one row per line of the extract that is being read of which no row can be made
create or replace temp table broken_line (extract_line double, reason varchar)
