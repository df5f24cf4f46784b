-- one row per extract with rows whose key stands on records of other times
select
    extract_id,
    min(extract_line) as line,
    count(*) as rows
from {records}
where is_used_again
group by extract_id
order by extract_id
