-- one row: what its author wrote about a row of the paper; none where nobody did
select words
from insights
where
    measure = $1
    and part = $2
