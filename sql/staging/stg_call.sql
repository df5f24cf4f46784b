-- one row per call offered
select
    call_ref,

    received_at,
    answered_at,

    line,
    is_abandoned,

    extract_id,
    extract_line
from accepted_call
