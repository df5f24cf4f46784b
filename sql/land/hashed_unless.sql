-- one text per text: itself where it is blank or one of some words, else its keyed hash
create or replace temp macro hashed_unless(words, text) as
    case when text = '' or list_contains(words, text) then text else pseudonym(text) end
