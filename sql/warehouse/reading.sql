-- one row per extract whose rows are to be landed: its place among those that are being read, and where its rows begin
create or replace temp table reading (extract_place integer, extract_id integer, first_row bigint)
