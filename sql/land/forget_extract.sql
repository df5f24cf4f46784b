-- the rows of extracts in a table of the warehouse go
delete from {table}
where extract_id in ({extracts})
