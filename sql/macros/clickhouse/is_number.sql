-- whether a text is digits only
create or replace function is_number as (text) -> match(text, '^[0-9]+$')
