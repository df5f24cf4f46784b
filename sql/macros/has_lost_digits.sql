-- whether a text is a number of more digits than a spreadsheet keeps, with zeros for those beyond
create or replace temp macro has_lost_digits(text) as
    length(text) > 15 and text like '%0' and regexp_full_match(text, '\d{15}0+')
