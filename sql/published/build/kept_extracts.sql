-- one row per extract of other publications in the mart that is replaced, with the number it has now
insert into published.{table} by name
select {columns}
from replaced.{table}
join extract_number using (feed, file, sha256)
where {which}
