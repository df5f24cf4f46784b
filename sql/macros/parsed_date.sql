-- one date per text; null where it is no date, written YYYY-MM-DD, of 1900 to 2099
create or replace temp macro parsed_date(text) as
    case when text >= '19' and text < '21' and text like '____-__-__' then try_cast(text as date) end
