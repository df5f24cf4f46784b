-- one date per text; null where it is no date, written YYYY-MM-DD, of 1900 to 2099
create or replace function parsed_date as (text) ->
    if(
        match(text, '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$') and toString(toDate32OrNull(text)) = text,
        toDate32OrNull(text),
        null
    )
