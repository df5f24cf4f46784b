-- whether a text is digits only, of which the first is a zero
create or replace function is_padded_number as (text) -> match(text, '^0[0-9]+$')
