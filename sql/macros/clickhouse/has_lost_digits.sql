-- whether a text is a number of more digits than a spreadsheet keeps, with zeros for those beyond
create or replace function has_lost_digits as (text) ->
    match(text, '^[0-9]{15}0+$')
