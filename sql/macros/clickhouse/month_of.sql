-- one month, written YYYY-MM, per date or time
create or replace function month_of as (moment) -> formatDateTime(moment, '%Y-%m')
