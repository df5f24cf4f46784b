-- one row per delivery of an extract: its number in the mart
create or replace temp table extract_number (feed varchar, file varchar, sha256 varchar, number integer)
