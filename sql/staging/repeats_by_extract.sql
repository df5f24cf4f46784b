-- one row per extract with rows that are skipped as repeats
select
    extract_id,
    min(extract_line) as line,
    count(*) as rows
from {repeats}
group by extract_id
order by extract_id
