-- one row: with what the table of a mart was made
insert into mart_file
values ($1, $2)
