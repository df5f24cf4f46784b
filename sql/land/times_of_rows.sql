-- one row: how often the rows of an extract stand in it at least, how many are distinct, and how many they are
select
    min(times) as times,
    count(*) as distinct_rows,
    sum(times)::bigint as rows
from (select count(*) as times from extract_row where extract_place = $1 group by {columns})
