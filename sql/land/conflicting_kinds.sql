-- one row: neighbourhoods of the table that are of more than one kind, and where the first is told so
with conflicting as (
    select max(extract_line) as line
    from classed_neighbourhood
    group by lsoa_code
    having count(distinct area_kind) > 1
)

select count(*) as count, min(line) as line
from conflicting
