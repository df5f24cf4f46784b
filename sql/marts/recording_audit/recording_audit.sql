-- one row per audited incident
select
    incident_ref,

    month_of(audited_on) as month,
    audited_on,

    crimes_required,
    crimes_recorded,
    -- Every crime required was recorded
    crimes_recorded >= crimes_required as is_compliant,

    extract_id,
    extract_line
from stg_recording_audit
