-- one row: what the scan of a mart for a publication was asked
insert into scan_state
values ($1, $2, $3)
