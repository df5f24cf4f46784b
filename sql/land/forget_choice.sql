-- what was chosen, and found of it, among the extracts of the feeds goes
delete from {table}
where feed in ({feeds})
