-- one row: what came of a step of some feeds
insert into step_of_feeds
values ($1, $2, $3, $4)
