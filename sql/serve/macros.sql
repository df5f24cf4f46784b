-- one row per macro of the mart
select
    function_name as name,
    comment,
    array_to_string(parameters, ', ') as parameters
from duckdb_functions()
where
    not internal
    and database_name = current_database()
order by
    function_name,
    array_to_string(parameters, ', ')
