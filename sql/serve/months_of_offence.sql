-- one row per measure and month of a value of a column that changes are put down to
select
    measure,
    month,
    amount,
    gap
from contribution_months
where value = $1
order by
    measure,
    month
