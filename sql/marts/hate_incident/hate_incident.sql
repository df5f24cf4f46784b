-- one row per hate non-crime occurrence
select
    incident_ref,
    victim_ref,

    month_of(occurred_on) as month,
    occurred_on,

    strand,
    coalesce(division, 'Unknown') as division,
    coalesce(district, 'Unknown') as district,

    extract_id,
    extract_line
from stg_hate_incident
