-- whether a text is digits only
create or replace temp macro is_number(text) as regexp_full_match(text, '\d+')
