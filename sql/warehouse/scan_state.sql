-- one row per mart of which a scan is kept: what was asked
create table if not exists scan_state (mart varchar, request varchar)
