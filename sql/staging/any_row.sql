-- one row where a table has any
select 1
from {table}
limit 1
