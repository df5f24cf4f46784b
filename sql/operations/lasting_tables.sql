-- one row per table of the database
select table_name as name
from duckdb_tables()
where not temporary
