-- the rows of extracts in the table of a mart go
delete from {table}
where extract_id in ({extracts})
