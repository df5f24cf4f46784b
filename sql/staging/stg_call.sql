-- one row per call offered
select
    call_ref,

    parsed_timestamp(received_at) as received_at,
    parsed_timestamp(answered_at) as answered_at,

    line,
    parsed_boolean(is_abandoned) as is_abandoned,

    extract_id,
    extract_line
from accepted_call
