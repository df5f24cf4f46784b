-- one row in all, where rows have a value that a table does not have: how many, how many values, and the first of them
with occurring as (
    select {value} as occurring_value, count(*) as rows
    from {rows}
    where {value} is not null and {value} not in ('unknown', 'Unknown')
    group by occurring_value
),

known as (
    select distinct {key} as occurring_value
    from {table} as looked_up
),

missed as (
    select occurring_value, rows
    from occurring
    anti join known using (occurring_value)
),

named as (
    select occurring_value, rows
    from missed
    order by rows desc, occurring_value
    limit 5
)

select
    sum(rows)::integer as rows,
    count(*)::integer as values,
    (
        select string_agg('''' || left(occurring_value, 60) || '''', ', ' order by rows desc, occurring_value)
        from named
    ) as first
from missed
having count(*) > 0
