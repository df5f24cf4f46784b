-- one row per view of a mart, and of the records attached to it
select
    view_name as name,
    comment,
    database_name = 'records' as is_record
from duckdb_views()
where not internal
order by is_record, lower(view_name)
