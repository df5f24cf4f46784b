-- one row: the last build of a publication; of any, where none is named
from build
where publication = coalesce($1, publication)
order by built_at desc
limit 1
