-- one row per record behind a result, with the window it counts in
select
    if(month >= {window_start}, 'current', 'previous') as "window",
    {role} as role,
    {reference} as reference,
    month,
    file,
    extract_line as line
from (select * {records})
join (select extract_id, file from receipt) using (extract_id)
order by
    month,
    file,
    extract_line
