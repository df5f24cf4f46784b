-- one row where the table of a mart was made with what it would be made with now
select made
from mart_file
join month_revision using (made)
where made = $1 and fingerprint = $2 and month = ''
