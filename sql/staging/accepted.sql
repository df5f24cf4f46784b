-- one row per record of the extracts that count, as text; a blank takes the default of its column
select
    landed.extract_id as extract_id,
    landed.extract_line as extract_line,
    {columns}
from {landed} as landed
join accepted_extract on landed.extract_id = accepted_extract.extract_id
left join {records} as record
    on landed.extract_id = record.extract_id
    and landed.extract_line = record.extract_line
left join {damaged} as damaged
    on landed.extract_id = damaged.extract_id
    and landed.extract_line = damaged.extract_line
where not coalesce(record.is_repeat, false)
