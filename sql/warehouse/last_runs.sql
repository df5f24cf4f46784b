-- one row per run, the last to end before all others
select *
from run
order by rowid desc
limit $1
