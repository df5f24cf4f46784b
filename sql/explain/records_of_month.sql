-- one row per record behind a month of a result, of the private records
select
    {role} as role,
    {reference} as reference,
    file,
    extract_line as line
from (select * {records})
left join (
    select distinct
        extract_id,
        file
    from extracts
) as files using (extract_id)
order by
    file,
    extract_line
