-- one row per search
select
    strftime(searched_at, '%Y-%m') as month,
    searched_at,

    power,
    outcome,
    coalesce(outcome = 'Arrest', false) as is_arrest,
    ethnicity,

    extract_id,
    extract_line
from stg_police_uk_stop_search
