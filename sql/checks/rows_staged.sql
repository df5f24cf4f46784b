-- one row: how many rows of a feed are staged
select count(*) as rows
from stg_{feed}
