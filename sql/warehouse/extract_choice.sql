-- one row per extract found by the last build: accepted, refused or skipped
create table if not exists extract_choice (extract_id integer, feed varchar, state varchar)
