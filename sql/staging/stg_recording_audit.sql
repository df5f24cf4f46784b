-- one row per audited incident
select
    incident_ref,

    audited_on,

    crimes_required,
    crimes_recorded,

    extract_id,
    extract_line
from accepted_recording_audit
