-- one date, the first of the month, per text; null where it is no month, written YYYY-MM, of 1900 to 2099
create or replace function parsed_month as (text) ->
    if(
        match(text, '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
        toDate32OrNull(concat(text, '-01')),
        null
    )
