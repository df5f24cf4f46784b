-- one row: rows of an extract that fall within the area of another force than reports them
select
    min(extract_line) as line,
    count(*) as rows
from {landed}
where extract_id = $1
    and {falls_within} <> {reported_by}
    and stated_force({falls_within}) <> stated_force({reported_by})
