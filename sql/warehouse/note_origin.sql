-- one row: the raw folder that a publication is built from
insert into origin
values ($1, $2)
