-- one row: how many rows of extracts a break touches
with changed as (
    {changed}
)

select count(*) as rows
from changed
