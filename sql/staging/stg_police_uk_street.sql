-- one row per published crime or anti-social behaviour incident
select
    crime_id as crime_ref,
    parsed_month(month) as recorded_month,
    reported_by,
    lsoa_code,
    district_of(lsoa_name) as district,
    crime_type,
    last_outcome_category,

    extract_id,
    extract_line
from accepted_police_uk_street
