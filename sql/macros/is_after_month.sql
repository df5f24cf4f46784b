-- whether a time is after a month, written YYYY-MM, from its text and the time
-- No offset moves a text by a month: only times of texts from that month on have to be read.
create or replace temp macro is_after_month(text, moment, month) as
    case when text >= month then moment >= (month || '-01')::date + interval 1 month else false end
