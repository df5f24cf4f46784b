-- one row per report
select
    report_ref,

    reported_on,

    kind,

    extract_id,
    extract_line
from accepted_missing
