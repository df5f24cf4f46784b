-- one row: what, beside extracts, the marts of the warehouse were made with
create table if not exists mart_state (fingerprint varchar)
