-- one row per command-and-control incident
select
    incident_ref,
    caller_ref,

    parsed_timestamp(opened_at) as opened_at,
    parsed_timestamp(first_arrival_at) as first_arrival_at,

    category,
    parsed_integer(grade) as grade,
    area_kind,
    division,
    district,
    beat,

    parsed_boolean(is_asb) as is_asb,
    parsed_boolean(is_mental_health) as is_mental_health,
    parsed_boolean(is_alcohol) as is_alcohol,

    extract_id,
    extract_line
from accepted_incident
