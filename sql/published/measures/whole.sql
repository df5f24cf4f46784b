-- one row per month and area: the month, and the window that ends with it
select
    month,
    area,
    numerator,
    denominator,
    value,
    -- Value of the window that ends with the month; blank where one of its months was not received
    current as rolling_value,
    -- Value of the same window a year before
    previous as rolling_value_year_before,
    -- Change from the year before in change_unit, unrounded
    change,
    change_unit
from rolling
where measure = $measure and part = $part
    and publication = (select publication from codes where measure = $measure)
order by area <> 'force', area, month
