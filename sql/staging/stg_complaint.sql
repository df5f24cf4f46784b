-- one row per complaint
select
    complaint_ref,

    parsed_date(received_on) as received_on,
    parsed_date(recorded_on) as recorded_on,
    parsed_date(local_resolution_on) as local_resolution_on,

    allegation,

    extract_id,
    extract_line
from accepted_complaint
