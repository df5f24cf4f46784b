-- one row: how many extracts were accepted, with how many rows
select
    count(*) as extracts,
    coalesce(sum(rows_accepted), 0)::bigint as rows
from receipt
where state = 'accepted'
