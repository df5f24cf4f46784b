-- one row per complaint, in the month it was recorded
select
    complaint_ref,

    month_of(recorded_on) as month,
    received_on,
    recorded_on,
    local_resolution_on,

    allegation,
    -- It was locally resolved, in whatever month
    local_resolution_on is not null as is_locally_resolved,

    extract_id,
    extract_line
from stg_complaint
