-- one row per completed interview
select
    response_ref,

    strftime(interviewed_on, '%Y-%m') as month,
    interviewed_on,

    crime_type as survey_kind,
    overall,
    overall in ('completely satisfied', 'very satisfied', 'fairly satisfied') as is_satisfied,
    weight,

    extract_id,
    extract_line
from stg_survey
