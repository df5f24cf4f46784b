-- one row per view of the mart that says what it is
select
    view_name as name,
    sql,
    comment
from duckdb_views()
where
    not internal
    and comment is not null
