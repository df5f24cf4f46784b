-- one row per table or view of a mart whose rows name their publication
select
    table_name as name,
    database_name || '.' || schema_name as place
from duckdb_columns()
where
    column_name = 'publication'
    and database_name = current_database()
    and not internal
