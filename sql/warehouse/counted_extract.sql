-- one row per extract whose rows stand in the marts, with the lines of it that do not
create table if not exists counted_extract (feed varchar, extract_id integer, skipped bigint, print hugeint)
