-- one row per part of a measure that has a code of its own
select
    measure,
    part,
    code,
    title as "partTitle"
from parts
where code is not null
