-- one row per landed row whose key stands in an earlier row: the newest extract's first row with the key counts
with counted as (
    select
        landed.extract_id as extract_id,
        landed.extract_line as extract_line,
        accepted_extract.precedence as precedence,
        {key}
    from {landed} as landed
    join accepted_extract on landed.extract_id = accepted_extract.extract_id
),

repeated_key as (
    select {key}
    from counted
    group by {key}
    having count(*) > 1
)

select extract_id, extract_line
from counted
join repeated_key using ({key})
qualify row_number() over (partition by {key} order by precedence, extract_line) > 1
