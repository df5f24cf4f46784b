-- one row per report
select
    report_ref,

    strftime(reported_on, '%Y-%m') as month,
    reported_on,

    kind,

    extract_id,
    extract_line
from stg_missing
