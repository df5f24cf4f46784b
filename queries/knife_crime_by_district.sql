-- violent knife crime by district, the largest change first
select
    area,
    current,
    previous,
    change,
    status
from results
where
    measure = 'T3B.4'
    and area_level = 'district'
    and as_at = $as_at
order by change desc nulls last
