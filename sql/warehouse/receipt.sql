-- one row per extract landed
create table if not exists receipt (
    extract_id integer primary key,
    feed varchar,
    file varchar,
    month varchar,
    force varchar,
    version integer,
    is_synthetic boolean,
    sha256 varchar,
    content_sha256 varchar,
    bytes bigint,
    rows_in bigint,
    rows_accepted bigint,
    rows_quarantined bigint,
    state varchar,
    incomplete varchar,
    first_month varchar,
    last_month varchar,
    columns varchar,
    received_at varchar,
    fingerprint varchar
)
