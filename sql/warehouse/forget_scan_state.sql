-- what was noted of the scan of a mart for a publication goes
delete from {table}
where publication = $1 and mart = $2
