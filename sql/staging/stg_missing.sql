-- one row per report
select
    report_ref,

    parsed_date(reported_on) as reported_on,

    kind,

    extract_id,
    extract_line
from accepted_missing
