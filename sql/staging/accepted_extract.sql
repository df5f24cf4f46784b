-- no row as yet; one per extract that counts, the newest first in precedence
select
    0::integer as extract_id,
    0::integer as precedence
where false
