-- one row per figure of an earlier paper that is another now
select
    published_as_at,
    measure,
    part,
    area,
    published,
    now,
    why
from revisions
order by published_as_at desc
