-- one row per name that two areas have: a division and a district, or one of them and the whole force
with place as (
    select distinct lower(division) as name, division as written, 'division' as level from crime
    union
    select distinct lower(district), district, 'district' from crime
    union
    select 'force', 'force', 'whole force'
)

select
    'blocks' as level,
    'divisions and districts with names of their own' as expected,
    min(written) || ' for ' || string_agg(distinct level, ' and ' order by level) as got,
    'Have one of them named otherwise in the extracts, such as ' || min(written) || ' district' as todo
from place
where name <> 'unknown'
group by name
having count(distinct level) > 1
order by name
