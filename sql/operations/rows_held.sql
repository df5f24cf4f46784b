-- one row per row that is held of an extract, whose number alone is read
select extract_id
from {landed}
