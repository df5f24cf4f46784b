-- one row per finding about the choice among extracts
create table if not exists choice_finding (
    feed varchar,
    code varchar,
    level varchar,
    file varchar,
    line bigint,
    column_name varchar,
    expected varchar,
    got varchar,
    todo varchar,
    rows bigint
)
