-- one row per table of a mart that was made: with what, beside extracts
create table if not exists mart_file (made varchar, fingerprint varchar)
