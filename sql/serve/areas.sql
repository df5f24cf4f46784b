-- one row per area that any measure has, the whole force first
select area
from results
group by
    area,
    area_level
order by
    area <> $1,
    area_level,
    area like 'Unknown%',
    area
