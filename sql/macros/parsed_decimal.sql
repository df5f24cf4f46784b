-- one number per text; null where it is none with a decimal point at most
create or replace temp macro parsed_decimal(text) as
    case when regexp_full_match(text, '[+-]?\d+(\.\d+)?') then try_cast(text as double) end
