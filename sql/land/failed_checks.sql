-- one row per check that rows of the extract break, with the first of them
select
    failed_check as "check",
    min(extract_line) as line,
    count(*) as rows
from failed_row
group by failed_check
order by line
