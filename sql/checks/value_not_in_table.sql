-- one row per value that rows have and a table does not, of the five most frequent; with how many rows and values there are
with occurring as (
    select {value} as occurring_value, count(*) as rows
    from {rows}
    where {value} is not null and {value} not in ('unknown', 'Unknown')
    group by occurring_value
),

known as (
    select distinct {key} as known_value
    from {table} as looked_up
)

select
    occurring_value as value,
    sum(rows) over () as all_rows,
    count(*) over () as all_values
from occurring
left join known on occurring.occurring_value = known.known_value
where known_value is null
order by rows desc, occurring_value
limit 5
