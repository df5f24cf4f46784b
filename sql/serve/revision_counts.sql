-- one row per paper with figures that have since changed, the newest first
select
    published_as_at as as_at,
    count(*)::int as figures
from revisions
group by published_as_at
order by published_as_at desc
