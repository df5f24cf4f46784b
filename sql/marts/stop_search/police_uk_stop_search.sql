-- one row per search
select
    month_of(searched_at) as month,
    searched_at,

    -- Power used
    power,
    stg_police_uk_stop_search.outcome as outcome,
    -- The result is an arrest; blank where none is published, or one that the table does not have
    search_outcome.is_arrest as is_arrest,
    -- Ethnicity, as the officer saw it
    ethnicity,

    extract_id,
    extract_line
from stg_police_uk_stop_search
left join search_outcome on lower(stg_police_uk_stop_search.outcome) = search_outcome.search_outcome
