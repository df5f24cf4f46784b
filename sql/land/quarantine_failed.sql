-- one row per row of the extracts that breaks a check, with the reason
insert into quarantine
select extract_id, extract_line, list_extract([{reasons}], failed_check + 1), to_json({record})
from failed_row
join trimmed_row using (extract_id, extract_line)
