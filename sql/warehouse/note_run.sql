-- one row: what was done to the warehouse
insert into run
values ($1, $2, $3, $4, $5)
