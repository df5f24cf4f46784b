-- one row per extract and kind of damage: how many references have it
select
    extract_id,
    damage,
    min(extract_line) as line,
    count(*) as rows
from {damaged}
group by extract_id, damage
order by extract_id, line
