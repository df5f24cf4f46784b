-- one row per publication, measure, part, area and as-at month: what results says, as at every month of the series
with compared as (
    select series.month as as_at, windows.*
    from series
    join windows using (publication, measure, part, area, window_end)
    union all by name
    select *
    from results
    anti join series using (publication, measure, part, area)
)

select
    publication,
    measure,
    part,
    area,
    area_level,
    as_at,
    definitions.unit,
    definitions.statistic,
    -- First month of the current window; the previous window is the same a year before
    window_start,
    window_end,
    previous_start,
    previous_end,
    current,
    previous,
    difference,
    change,
    change_unit,
    current_numerator,
    current_denominator,
    previous_numerator,
    previous_denominator,
    months_received
from compared
join definitions using (publication, measure)
