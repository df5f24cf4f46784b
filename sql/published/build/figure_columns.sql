-- one row per column of the two tables whose words views share
select
    column_name as name,
    comment
from duckdb_columns()
where table_name in ('series', 'results')
