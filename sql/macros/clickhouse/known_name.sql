-- a name, blank where it says that what is meant is unknown
create or replace function known_name as (name) ->
    nullIf(nullIf(name, 'Unknown'), 'unknown')
