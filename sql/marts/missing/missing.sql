-- one row per report
select
    report_ref,

    month_of(reported_on) as month,
    reported_on,

    kind,

    extract_id,
    extract_line
from stg_missing
