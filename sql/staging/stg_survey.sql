-- one row per completed interview
select
    response_ref,
    parsed_date(interviewed_on) as interviewed_on,
    crime_type,
    overall,
    parsed_decimal(weight) as weight,

    extract_id,
    extract_line
from accepted_survey
