-- one row per table and view of the mart
select
    table_name as name,
    'table' as kind,
    comment
from duckdb_tables()

union all

select
    view_name,
    'view',
    comment
from duckdb_views()
where not internal

order by
    kind,
    name
