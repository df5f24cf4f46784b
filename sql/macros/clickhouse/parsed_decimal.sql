-- one number per text; null where it is none with a decimal point at most
create or replace function parsed_decimal as (text) ->
    if(match(text, '^[+-]?[0-9]+([.][0-9]+)?$'), toFloat64OrNull(text), null)
