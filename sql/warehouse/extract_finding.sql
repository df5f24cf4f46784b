-- one row per finding about an extract
create table if not exists extract_finding (
    extract_id integer,
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
