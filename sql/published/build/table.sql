-- a published table, without a row
create table {table} ({columns})
