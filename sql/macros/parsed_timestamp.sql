-- one time per text; null where it is no time, written YYYY-MM-DD HH:MM:SS or as ISO 8601, of 1900 to 2099
-- Hour 24, which DuckDB takes for the next day, is refused.
create or replace temp macro parsed_timestamp(text) as
    case
        when text[1:2] not in ('19', '20') or text[12:13] = '24' then null
        when text like '____-__-__ __:__:__' then try_cast(text as timestamp)
        when regexp_full_match(text, '.{10}T.{8}(Z|[+-]\d{2}:\d{2})?') then try_cast(left(text, 19) as timestamp)
    end
