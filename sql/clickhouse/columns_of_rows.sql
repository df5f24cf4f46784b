-- one row per row of a query, with columns that it has not as blanks
select {columns}
from ({query})
