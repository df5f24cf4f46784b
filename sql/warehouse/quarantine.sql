-- one row per row of an extract that breaks its contract
create table if not exists quarantine (extract_id integer, extract_line bigint, reason varchar, record varchar)
