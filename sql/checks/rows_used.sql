-- one row per extract: how many of its rows stand in the marts made from staging alone
select
    used.extract_id as extract_id,
    count(*) as rows
from ({rows}) as used
group by used.extract_id
