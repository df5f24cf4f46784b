-- one row per search
select
    search_ref,

    parsed_timestamp(searched_at) as searched_at,

    power,
    outcome,
    ethnicity,

    extract_id,
    extract_line
from accepted_stop_search
