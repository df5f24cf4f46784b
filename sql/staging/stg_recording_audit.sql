-- one row per audited incident
select
    incident_ref,

    parsed_date(audited_on) as audited_on,

    parsed_integer(crimes_required) as crimes_required,
    parsed_integer(crimes_recorded) as crimes_recorded,

    extract_id,
    extract_line
from accepted_recording_audit
