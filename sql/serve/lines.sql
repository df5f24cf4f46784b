-- one row per month of a measure's part $2 in any area, and of any part of it in area $3
select
    part,
    area,
    area_level,
    month,
    numerator,
    denominator,
    value,
    is_provisional,
    gap,
    recording
from series
where
    measure = $1
    and (part = $2 or area = $3)
order by
    area <> $4,
    area_level <> 'division',
    area_level,
    area like 'Unknown%',
    area,
    part,
    month
