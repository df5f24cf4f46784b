-- one row per extract and check that rows of it break, with the first of them
select
    extract_id,
    failed_check as "check",
    min(extract_line) as line,
    count(*) as rows
from failed_row
group by extract_id, failed_check
order by extract_id, line
