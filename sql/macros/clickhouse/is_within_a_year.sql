-- whether a month, written YYYY-MM, is one of the 12 before another
create or replace function is_within_a_year as (earlier, later) ->
    dateDiff('month', toDate32OrNull(concat(earlier, '-01')), toDate32OrNull(concat(later, '-01'))) between 1 and 12
