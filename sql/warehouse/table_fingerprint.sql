-- one row: a fingerprint of a table's rows, whatever their order
select
    '{table}' as name,
    count(*)::varchar as rows,
    sum(hash({table})::hugeint)::varchar as print
from {table}
