-- one row per extract, what its repeats differ in from the rows that count, and the month that these are of
select
    extract_id,
    differs,
    moved_to,
    min(extract_line) as line,
    count(*) as rows
from {records}
where is_repeat
group by extract_id, differs, moved_to
order by extract_id, line
