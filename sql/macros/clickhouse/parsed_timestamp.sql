-- one time per text, as clocks in London show it; null where it is no time of 1900 to 2099
-- As the macro of DuckDB has it. Days and seconds are added up, as ClickHouse reads no time before 1970 in one piece.
create or replace function parsed_timestamp as (text) ->
    case
        when not match(text, '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})? ?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?$')
            or toString(toDate32OrNull(substring(text, 1, 10))) <> substring(text, 1, 10)
            then null
        when match(text, '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$') and length(text) > 19
            then toDateTime64(
                formatDateTime(
                    parseDateTime64BestEffortOrNull(
                        concat(substring(text, 1, 19), extract(text, ' ?((Z|[+-][0-9:]+))$')), 0, 'UTC'
                    ),
                    '%Y-%m-%d %H:%i:%S',
                    'Europe/London'
                ),
                0,
                'UTC'
            )
        else toDateTime64(toDate32OrNull(substring(text, 1, 10)), 0, 'UTC')
            + toIntervalSecond(
                toInt32OrNull(substring(text, 12, 2)) * 3600
                + toInt32OrNull(substring(text, 15, 2)) * 60
                + toInt32OrNull(substring(text, 18, 2))
            )
    end
