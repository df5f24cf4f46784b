-- one row per command-and-control incident
select
    incident_ref,
    caller_ref,

    opened_at,
    first_arrival_at,

    category,
    grade,
    area_kind,
    division,
    district,
    beat,

    is_asb,
    is_mental_health,
    is_alcohol,

    extract_id,
    extract_line
from accepted_incident
