-- one row per {words}
select
    {feed}_ref,

    month_of(happened_on) as month,
    happened_on,

    extract_id,
    extract_line
from stg_{feed}
