-- one row per search
select
    parsed_timestamp(searched_at) as searched_at,
    legislation as power,
    outcome,
    officer_defined_ethnicity as ethnicity,

    extract_id,
    extract_line
from accepted_police_uk_stop_search
