-- one text per text, without spaces around it; null where nothing is left
create or replace temp macro trimmed(text) as nullif(trim(text), '')
