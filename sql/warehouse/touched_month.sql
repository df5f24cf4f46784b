-- one row per publication, mart and month whose rows have changed since the mart was scanned for it
create table if not exists touched_month (publication varchar, mart varchar, month varchar)
