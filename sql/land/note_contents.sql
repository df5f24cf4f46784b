-- one row per landed extract and value of each of some columns: how many rows have it
insert into extract_content
with landed_value as (
    select extract_id, {values}
    from {landed}
    where extract_id in ({extracts})
)

select
    extract_id,
    case grouping({names}) {told} end as column_name,
    coalesce({texts}) as value,
    count(*) as rows
from landed_value
group by grouping sets ({sets})
