-- one row per detention on mental-health grounds
select
    detention_ref,

    month_of(detained_on) as month,
    detained_on,

    age,
    -- The person was under 18
    age < 18 as is_child,

    extract_id,
    extract_line
from stg_custody
