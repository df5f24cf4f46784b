-- one row where runs have been noted
select 1
from duckdb_tables()
where table_name = 'run'
