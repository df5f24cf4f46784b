-- one row: the first month whose records may be held; blank where none were purged
select max(before) as before
from purge
