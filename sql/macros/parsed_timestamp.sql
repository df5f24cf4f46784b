-- one time per text, as clocks in London show it; null where it is no time of 1900 to 2099
-- It is written YYYY-MM-DD HH:MM:SS or as ISO 8601, and London's own where it has no offset from UTC. Parts of a second
-- are left out. Hour 24, which DuckDB takes for the next day, is refused.
create or replace temp macro parsed_timestamp(text) as
    case
        when text < '19' or text >= '21' then null
        when text like '____-__-__ __:__:__' then if(contains(text, ' 24:'), null, try_cast(text as timestamp))
        when text[12:13] = '24' then null
        when regexp_full_match(text, '.{10}[ T].{8}(\.\d{1,9})?') then try_cast(left(text, 19) as timestamp)
        when regexp_full_match(text, '.{10}[ T].{8}(\.\d{1,9})? ?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)')
            then timezone(
                'Europe/London',
                try_cast(left(text, 19) || regexp_extract(text, '(Z|[+-]\d{2})(:?\d{2})?$') as timestamptz)
            )
    end
