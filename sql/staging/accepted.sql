-- one row per landed row of the extracts that count, each key once; a blank takes the default of its column
select
    landed.extract_id as extract_id,
    landed.extract_line as extract_line,
    {columns}
from {landed} as landed
join accepted_extract on landed.extract_id = accepted_extract.extract_id
left join {repeats} as repeated
    on landed.extract_id = repeated.extract_id
    and landed.extract_line = repeated.extract_line
where repeated.extract_id is null
