-- whether a text is digits only, of which the first is a zero
create or replace temp macro is_padded_number(text) as text like '0_%' and regexp_full_match(text, '\d+')
