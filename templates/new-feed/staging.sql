-- one row per {words}
select
    {feed}_ref,

    parsed_date(happened_on) as happened_on,

    extract_id,
    extract_line
from accepted_{feed}
