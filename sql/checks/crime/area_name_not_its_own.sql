-- one row per name that two areas have: a division and a district, or one of them and the whole force
with place as (
    select distinct lower(division) as area, division as written, 'division' as level from crime
    union all
    select distinct lower(district) as area, district as written, 'district' as level from crime
    union all
    select 'force' as area, 'force' as written, 'whole force' as level
)

select
    'blocks' as level,
    'divisions and districts with names of their own' as expected,
    min(written)
        || ' for '
        || min(level)
        || case when count(distinct level) = 3 then ' and division' else '' end
        || ' and '
        || max(level) as got,
    'Have one of them named otherwise in the extracts, such as ' || min(written) || ' district' as todo
from place
where area <> 'unknown'
group by area
having count(distinct level) > 1
order by area
