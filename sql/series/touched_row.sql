-- one row per row of a mart that comes from a row of an extract that a break touches
with changed as (
    {changed}
)

select *
from {mart}
where (extract_id, extract_line) in (select extract_id, extract_line from changed)
