-- one row per row of an extract that keeps the contract {feed}, each value as text
create table if not exists {landed} (extract_id integer, extract_line bigint, {columns})
