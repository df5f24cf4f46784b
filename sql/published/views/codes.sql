-- one row per code of a measure: whose figures the views and macros give, of publications that share it the one that goes furthest
select measure, publication
from definitions
join build using (publication)
qualify row_number() over (partition by measure order by as_at desc, publication) = 1
