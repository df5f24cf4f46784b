-- one row per view of a mart
select
    view_name as name,
    comment
from duckdb_views()
where not internal
order by lower(view_name)
