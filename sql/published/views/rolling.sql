-- one row per publication, measure, part, area and month: the window that ends with the month, and that of a year before
select
    series.publication,
    series.measure,
    series.part,
    series.area,
    -- Calendar month, YYYY-MM; last month of the current window
    month,
    numerator,
    denominator,
    value,
    -- The values of the month may still change
    is_provisional,
    -- Why the month has no values; blank where it has
    gap,
    -- First month of the current window; the previous window is the same a year before
    window_start,
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
from series
left join windows
    on series.publication = windows.publication
    and series.measure = windows.measure
    and series.part = windows.part
    and series.area = windows.area
    and series.month = windows.window_end
