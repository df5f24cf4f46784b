-- one truth value per text; null where it is neither true nor false
create or replace temp macro parsed_boolean(text) as
    case lower(text) when 'true' then true when 'false' then false end
