-- one row per row of the extracts that breaks a check: the place of the first it breaks
create or replace temp table failed_row as
select extract_id, extract_line, case {conditions} end as failed_check
from trimmed_row
where failed_check is not null
