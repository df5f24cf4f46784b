-- one row per extract of other publications in the mart that is replaced, with the number it has now
insert into published.{table} by name
with
numbered as (
    select feed as its_feed, file as its_file, sha256 as its_sha256, number
    from extract_number
)

select {columns}
from replaced.{table}
join numbered on
    its_feed = feed
    and its_file = file
    and its_sha256 = coalesce(sha256, '')
where {which}
