-- whether a text is a time written with an offset from UTC other than zero; a blank is none
create or replace temp macro has_offset(text) as
    case
        when strlen(text) > 19 then regexp_matches(text, '[+-]\d{2}(:?\d{2})?$')
            and not regexp_matches(text, '[+-]00(:?00)?$')
        else false
    end
