-- one row per extract that counts, the newest first in precedence
create or replace temp table accepted_extract (extract_id integer, precedence integer)
