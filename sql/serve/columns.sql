-- one row per column of a table or view of the mart
select
    table_name as relation,
    column_name as name,
    lower(data_type) as type,
    comment
from duckdb_columns()
where not internal
order by
    relation,
    column_index
