-- one row per row of a query, in the place of the table that had the name
create or replace table {table}
engine = MergeTree
order by tuple() as
select {columns}
from ({query})
