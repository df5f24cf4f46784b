-- one row per part and area of a measure, the whole force first
from results
where measure = $1
order by
    area <> $2,
    area_level,
    area like 'Unknown%',
    area,
    part
