-- one row per complaint
select
    complaint_ref,

    received_on,
    recorded_on,
    local_resolution_on,

    allegation,

    extract_id,
    extract_line
from accepted_complaint
