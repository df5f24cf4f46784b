-- one row per recorded crime
select
    crime_ref,
    victim_ref,

    parsed_timestamp(recorded_at) as recorded_at,
    parsed_date(committed_on) as committed_on,

    offence_code,
    lsoa_code,
    division,
    district,
    beat,
    victim_kind,
    weapon,
    weapon_use,
    recorded_by,
    place_kind,

    parsed_boolean(is_domestic) as is_domestic,
    parsed_boolean(is_alcohol) as is_alcohol,
    parsed_boolean(is_online) as is_online,
    parsed_boolean(is_hate) as is_hate,
    parsed_boolean(is_cse) as is_cse,
    parsed_boolean(has_vcop) as has_vcop,
    parsed_boolean(has_victim_services_offer) as has_victim_services_offer,
    parsed_boolean(has_named_suspect) as has_named_suspect,

    extract_id,
    extract_line
from accepted_crime
