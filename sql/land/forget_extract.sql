-- the rows of an extract in a table of the warehouse go
delete from {table}
where extract_id = $1
