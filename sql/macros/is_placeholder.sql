-- whether a text is a word that systems write where they have no value
create or replace temp macro is_placeholder(text) as
    case when strlen(text) < 7 then lower(text) in ('null', '(null)', 'na', 'n/a', '#n/a', 'nan') else false end
