-- one row per row of other publications in the mart that is replaced
insert into published.{table} by name
select {columns}
from replaced.{table}
where {which}
