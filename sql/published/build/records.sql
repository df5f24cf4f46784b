-- one row per record of a month of a mart, with the number that its extract has in the published mart
with numbered as (
    select extract_id, number
    from receipt
    join extract_number using (feed, file, sha256)
),

renumbered as (
    select * replace (number as extract_id)
    from ({rows})
    join numbered using (extract_id)
    where month = {month}
)

select {columns}
from renumbered
order by extract_id, extract_line
