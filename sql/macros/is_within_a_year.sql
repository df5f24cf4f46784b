-- whether a month, written YYYY-MM, is one of the 12 before another
create or replace temp macro is_within_a_year(earlier, later) as
    date_diff('month', (earlier || '-01')::date, (later || '-01')::date) between 1 and 12
