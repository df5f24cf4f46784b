-- whether a text is what a spreadsheet makes of a reference: 1.23E+63, or a date, such as 12-Mar
create or replace function is_spreadsheet_number as (text) ->
    lengthUTF8(text) < 26
    and (
        match(text, '^[+-]?[0-9]([.,][0-9]+)?[Ee][+-][0-9]{1,3}$')
        or match(
            text,
            '(?i)^([0-9]{1,2}-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(-[0-9]{2}([0-9]{2})?)?$'
        )
        and position(text, '-') > 0
    )
