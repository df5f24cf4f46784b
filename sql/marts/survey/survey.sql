-- one row per completed interview
select
    response_ref,

    month_of(interviewed_on) as month,
    interviewed_on,

    -- Kind of crime the person was a victim of: domestic, hate, burglary …
    crime_type as survey_kind,
    overall,
    -- Completely, very or fairly satisfied
    overall in ('completely satisfied', 'very satisfied', 'fairly satisfied') as is_satisfied,
    weight,
    -- The weight times itself, which says how much less a weighted interview tells
    weight * weight as weight_squared,

    extract_id,
    extract_line
from stg_survey
