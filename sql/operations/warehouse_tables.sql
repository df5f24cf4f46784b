-- one row per table of the warehouse: whether its rows are of extracts
select
    table_name as name,
    bool_or(column_name = 'extract_id') as has_extract
from duckdb_columns()
where
    not internal
    and database_name = 'warehouse'
group by table_name
