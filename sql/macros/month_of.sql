-- one month, written YYYY-MM, per date or time
create or replace temp macro month_of(moment) as strftime(moment, '%Y-%m')
