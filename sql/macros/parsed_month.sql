-- one date, the first of the month, per text; null where it is no month, written YYYY-MM, of 1900 to 2099
create or replace temp macro parsed_month(text) as
    case when text >= '19' and text < '21' and text like '____-__' then try_cast(text || '-01' as date) end
