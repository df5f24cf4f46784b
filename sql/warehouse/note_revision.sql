-- one row: a month of a table of a mart, or all of it where the month is blank, was made again
insert into month_revision
values ($1, $2, uuid()::varchar)
