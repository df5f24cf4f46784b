-- one row per month and value of the columns of a breakdown; a column that the row is not broken down by is blank
select
    {columns},
    {amounts}
from {mart}
where {months}
group by grouping sets ({breakdowns})
