-- one row per recorded crime
select
    crime_ref,
    victim_ref,

    recorded_at,
    committed_on,

    offence_code,
    lsoa_code,
    division,
    district,
    beat,
    victim_kind,
    weapon,
    weapon_use,
    recorded_by,

    is_domestic,
    is_alcohol,
    is_online,
    is_hate,
    is_cse,
    has_vcop,
    has_victim_services_offer,
    has_named_suspect,

    extract_id,
    extract_line
from accepted_crime
