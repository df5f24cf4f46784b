-- one row per extract with rows that fall within the area of another force than reports them
select
    extract_id,
    min(extract_line) as line,
    count(*) as rows
from {landed}
where extract_id in ({extracts})
    and {falls_within} <> {reported_by}
    and stated_force({falls_within}) <> stated_force({reported_by})
group by extract_id
