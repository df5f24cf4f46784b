-- one row per extract: rows that should have a reference, and those that have one
select
    landed.extract_id as extract_id,
    count(*) as rows,
    count({reference}) filter (where damaged.extract_id is null) as with_reference
from {landed} as landed
join accepted_extract on landed.extract_id = accepted_extract.extract_id
left join {damaged} as damaged
    on landed.extract_id = damaged.extract_id
    and landed.extract_line = damaged.extract_line
where {is_due}
group by landed.extract_id
order by landed.extract_id
