-- one row per hate non-crime occurrence
select
    incident_ref,
    victim_ref,

    parsed_date(occurred_on) as occurred_on,

    strand,
    division,
    district,

    extract_id,
    extract_line
from accepted_hate_incident
