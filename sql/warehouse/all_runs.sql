-- one row per run, the first to end before all others
select *
from run
order by rowid
