-- one row per month of a mart's table: a fingerprint of its rows, whatever their order
select
    month,
    count(*) as rows,
    sum(hash({table})::hugeint) as print
from {table}
group by month
