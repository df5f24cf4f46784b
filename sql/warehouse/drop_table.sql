-- a table goes
drop table {table}
