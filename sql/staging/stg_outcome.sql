-- one row per outcome of a crime
select
    crime_ref,
    offender_ref,
    parsed_date(outcome_on) as outcome_on,
    upper(outcome_code) as outcome_code,

    extract_id,
    extract_line
from accepted_outcome
