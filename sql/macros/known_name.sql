-- a name, blank where it says that what is meant is unknown
create or replace temp macro known_name(name) as
    nullif(nullif(name, 'Unknown'), 'unknown')
