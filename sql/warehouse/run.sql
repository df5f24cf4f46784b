-- one row per build, and per purge: how it ended
create table if not exists run (
    started_at varchar,
    publication varchar,
    as_at varchar,
    outcome varchar,
    seconds double
)
