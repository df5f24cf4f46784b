-- one row: what came of a step of a publication
insert into kept_step
values ($1, $2, $3, $4)
