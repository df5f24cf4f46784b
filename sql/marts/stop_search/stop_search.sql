-- one row per search
select
    search_ref,

    strftime(searched_at, '%Y-%m') as month,
    searched_at,

    power,
    outcome,
    -- The result is an arrest
    lower(outcome) = 'arrest' as is_arrest,
    ethnicity,

    extract_id,
    extract_line
from stg_stop_search
