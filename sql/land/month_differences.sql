-- one row per month of two deliveries of one extract: rows of each, and those that only one of them has
with older as (
    select {columns} from {landed} where extract_id = $1
),

newer as (
    select {columns} from {landed} where extract_id = $2
),

listed as (
    select 'older' as side, * from older
    union all
    select 'newer', * from newer
    union all
    select 'out', * from (from older except all from newer)
    union all
    select 'in', * from (from newer except all from older)
)

select
    month_of({moment}) as month,
    count(*) filter (side = 'older') as older,
    count(*) filter (side = 'newer') as newer,
    count(*) filter (side = 'out') as "out",
    count(*) filter (side = 'in') as "in"
from listed
group by 1
order by 1
