-- one row: records of earlier months stay out of the warehouse
insert into purge
values ($1, $2)
