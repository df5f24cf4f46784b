-- one row per extract and month of the rows that were landed of it
select
    extract_id,
    month_of({moment}) as month,
    min(extract_line) as line,
    count(*) as rows,
    count(*) filter ({has_offset}) as rows_with_offset,
    min(extract_line) filter ({has_offset}) as line_with_offset,
    strftime(max({moment}), '%Y-%m-%d') as last_day
from {landed}
where extract_id in ({extracts})
group by 1, 2
order by 1, 2
