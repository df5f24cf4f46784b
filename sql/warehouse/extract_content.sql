-- one row per extract and value of some of its columns, or day: how many rows have it
create table if not exists extract_content (extract_id integer, column_name varchar, value varchar, rows bigint)
