-- one row per extract and force that rows of it say they are of
select
    extract_id,
    stated_force({reported_by}) as force,
    min({reported_by}) as name,
    min(extract_line) as line,
    count(*) as rows
from {landed}
where {reported_by} is not null and extract_id in ({extracts})
group by extract_id, stated_force({reported_by})
order by extract_id, line
