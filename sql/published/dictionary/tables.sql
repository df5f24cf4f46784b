-- one row per table of a mart
select
    table_name as name,
    comment
from duckdb_tables()
