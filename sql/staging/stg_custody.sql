-- one row per detention on mental-health grounds
select
    detention_ref,

    parsed_date(detained_on) as detained_on,

    parsed_integer(age) as age,

    extract_id,
    extract_line
from accepted_custody
