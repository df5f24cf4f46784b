-- no row as yet, in the place of the table that had the name
create or replace table {table} ({columns})
engine = MergeTree
order by tuple()
