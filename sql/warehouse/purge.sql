-- one row per purge: the first month whose records may still be held
create table if not exists purge (before varchar, purged_at varchar)
