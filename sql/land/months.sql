-- one row per extract and month of the rows that were landed of it
with months as (
    select
        extract_id,
        date_trunc('month', {moment}) as beginning,
        min(extract_line) as line,
        count(*) as rows,
        count(*) filter ({has_offset}) as rows_with_offset,
        min(extract_line) filter ({has_offset}) as line_with_offset,
        max({moment}) as last_moment
    from {landed}
    where extract_id in ({extracts})
    group by 1, 2
)

select
    * exclude (beginning, last_moment),
    month_of(beginning) as month,
    strftime(last_moment, '%Y-%m-%d') as last_day
from months
order by extract_id, beginning
