-- what a month of a table of a mart was made to goes
delete from month_revision
where made = $1 and month = $2
