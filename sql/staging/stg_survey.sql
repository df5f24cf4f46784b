-- one row per completed interview
select
    response_ref,
    interviewed_on,
    crime_type,
    overall,
    coalesce(weight, 1) as weight,

    extract_id,
    extract_line
from accepted_survey
