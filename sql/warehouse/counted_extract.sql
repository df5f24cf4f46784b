-- one row per table of a mart and extract that it was made of, with the lines of it that are skipped
create table if not exists counted_extract (made varchar, feed varchar, extract_id integer, skipped bigint, print hugeint)
