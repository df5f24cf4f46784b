-- one row per extract that is being read whose first row stands in it more than once
with beginning as (
    select extract_place, min(rowid) as first_row
    from extract_row
    group by extract_place
),

first_row as (
    select extract_row.*
    from extract_row
    join beginning on extract_row.rowid = beginning.first_row
)

select extract_row.extract_place as place
from extract_row
join first_row on extract_row.extract_place = first_row.extract_place and row({row}) is not distinct from row({first})
group by extract_row.extract_place
having count(*) > 1
