-- one row per command-and-control incident
select
    incident_ref,
    caller_ref,

    strftime(opened_at, '%Y-%m') as month,
    opened_at,
    first_arrival_at,

    category,
    grade,
    coalesce(area_kind, 'unknown') as area_kind,
    coalesce(division, 'Unknown') as division,
    coalesce(district, 'Unknown') as district,

    is_asb,
    is_mental_health,
    is_alcohol,

    extract_id,
    extract_line
from stg_incident
