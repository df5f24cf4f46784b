-- one row per row of the extract that breaks a check, with the reason
insert into quarantine
select {extract}, extract_line, list_extract([{reasons}], failed_check + 1), to_json({record})
from failed_row
join trimmed_row using (extract_line)
