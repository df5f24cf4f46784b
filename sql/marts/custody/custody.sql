-- one row per detention on mental-health grounds
select
    detention_ref,

    strftime(detained_on, '%Y-%m') as month,
    detained_on,

    age,
    -- The person was under 18
    age < 18 as is_child,

    extract_id,
    extract_line
from stg_custody
