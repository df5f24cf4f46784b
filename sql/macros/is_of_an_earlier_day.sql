-- whether a time is of an earlier day than another, from the text and the time of both
-- Texts without an offset stand in the order of their times: only few times have to be read.
create or replace temp macro is_of_an_earlier_day(text, moment, other_text, other_moment) as
    case
        when text < other_text or strlen(text) > 19 or strlen(other_text) > 19 then moment::date < other_moment::date
        else false
    end
