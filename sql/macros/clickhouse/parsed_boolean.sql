-- one truth value per text; null where it is neither true nor false
create or replace function parsed_boolean as (text) ->
    case lower(text) when 'true' then true when 'false' then false end
