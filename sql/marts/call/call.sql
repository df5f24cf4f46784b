-- one row per call offered
select
    call_ref,
    line,

    month_of(received_at) as month,
    received_at,
    answered_at,

    is_abandoned,

    extract_id,
    extract_line
from stg_call
