-- one row per landed row of some extracts of a feed, as they are copied
with extract as (
    {extract}
)

select
    landed.extract_id,
    landed.extract_line,
    coalesce(receipt.force, '') as extract_force,
    extract.print as extract_print,
    {columns}
from {landed} as landed
join receipt on landed.extract_id = receipt.extract_id
join extract on landed.extract_id = extract.extract_id
