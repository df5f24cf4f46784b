-- one row per search
select
    search_ref,

    month_of(searched_at) as month,
    searched_at,

    power,
    outcome,
    -- The result is an arrest
    lower(outcome) = 'arrest' as is_arrest,
    ethnicity,

    extract_id,
    extract_line
from stg_stop_search
