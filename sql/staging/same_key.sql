-- one row per landed row of the extracts that count whose key stands on another row too; a damaged reference is none
with counted as (
    select
        landed.extract_id as extract_id,
        landed.extract_line as extract_line,
        accepted_extract.precedence as precedence,
        {key}
    from {landed} as landed
    join accepted_extract on landed.extract_id = accepted_extract.extract_id
    left join {damaged} as damaged
        on landed.extract_id = damaged.extract_id
        and landed.extract_line = damaged.extract_line
    where damaged.extract_id is null
),

repeated_key as (
    select {key}
    from counted
    group by {key}
    having count(*) > 1
)

select extract_id, extract_line, precedence
from counted
join repeated_key using ({key})
