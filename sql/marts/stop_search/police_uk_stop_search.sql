-- one row per search
select
    month_of(searched_at) as month,
    searched_at,

    -- Power used
    power,
    outcome,
    -- The result is an arrest
    coalesce(outcome = 'Arrest', false) as is_arrest,
    -- Ethnicity, as the officer saw it
    ethnicity,

    extract_id,
    extract_line
from stg_police_uk_stop_search
