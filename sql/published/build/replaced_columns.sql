-- one row per column that a table has in the mart that is replaced
select column_name as name
from duckdb_columns()
where database_name = 'replaced' and table_name = $1
