-- one row per extract and value of each of some columns: how many rows have it; `told` says of which column, by bits
with landed_value as (
    select extract_id, {values}
    from {landed}
)

select extract_id, grouping({names}) as told, coalesce({texts}) as value, count(*) as rows
from landed_value
group by grouping sets ({sets})
