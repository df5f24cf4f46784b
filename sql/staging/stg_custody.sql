-- one row per detention on mental-health grounds
select
    detention_ref,

    detained_on,

    age,

    extract_id,
    extract_line
from accepted_custody
