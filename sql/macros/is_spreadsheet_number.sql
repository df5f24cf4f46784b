-- whether a text is what a spreadsheet makes of a reference: 1.23E+63, or a date, such as 12-Mar
create or replace temp macro is_spreadsheet_number(text) as
    case
        when length(text) < 26 and (contains(text, '-') or contains(text, '+'))
            then regexp_full_match(text, '[+-]?\d([.,]\d+)?[Ee][+-]\d{1,3}')
            or regexp_full_match(
                text, '(\d{1,2}-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(-\d{2}(\d{2})?)?', 'i'
            )
        else false
    end
