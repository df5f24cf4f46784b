-- one row per publication and mart of which a scan is kept: what was asked
create table if not exists scan_state (publication varchar, mart varchar, request varchar)
