-- one row per part of a measure that has a name of its own; the code is the measure's where it has none
select
    measure,
    part,
    coalesce(code, measure) as code,
    title as "partTitle"
from parts
