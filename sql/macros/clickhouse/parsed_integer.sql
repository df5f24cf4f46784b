-- one whole number per text; null where it is none
create or replace function parsed_integer as (text) ->
    if(match(text, '^[+-]?[0-9]+$'), toInt32OrNull(text), null)
