-- one row per column of a table or view, in order
select
    column_name as name,
    lower(data_type) as type,
    comment
from duckdb_columns()
where table_name = $1
order by column_index
