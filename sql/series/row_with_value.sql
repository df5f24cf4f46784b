-- one row per row of an extract whose record has a value in a column of a mart
select
    extract_id,
    extract_line
from {mart}
where lower({column}::varchar) = {value}
