-- one row per search
select
    search_ref,

    searched_at,

    power,
    outcome,
    ethnicity,

    extract_id,
    extract_line
from accepted_stop_search
