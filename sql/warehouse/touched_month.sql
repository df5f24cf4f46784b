-- one row per mart and month whose rows have changed since the mart was scanned; without a month, all of the mart
create table if not exists touched_month (mart varchar, month varchar)
