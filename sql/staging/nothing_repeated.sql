-- no row: each row of the feed is a record
select
    extract_id,
    extract_line,
    false as is_constant,
    false as is_repeat,
    false as is_used_again,
    '' as moved_to,
    '' as resolved,
    '' as differs
from {landed}
where false
