-- the landed rows of a feed go
drop table {landed}
