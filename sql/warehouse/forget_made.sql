-- what was noted of a table of a mart goes
delete from {table}
where made = $1
