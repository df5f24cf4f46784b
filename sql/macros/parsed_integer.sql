-- one whole number per text; null where it is none
create or replace temp macro parsed_integer(text) as
    case when regexp_full_match(text, '[+-]?\d+') then try_cast(text as integer) end
