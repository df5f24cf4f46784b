-- one truth value per text; null where it is neither true nor false
create or replace temp macro parsed_boolean(text) as
    case
        when text = 'true' then true
        when text = 'false' then false
        else case lower(text) when 'true' then true when 'false' then false end
    end
