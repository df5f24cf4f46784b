-- one row per table of a mart and of the records attached to it
select
    table_name as name,
    comment,
    database_name = 'records' as is_record
from duckdb_tables()
