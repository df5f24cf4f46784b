-- one row per measure, part, area and month: the window that ends with the month, and that of a year before
with monthly as (
    select series.*, definitions.window_months, definitions.is_divided, definitions.is_ratio
    from series
    join definitions using (measure)
),

summed as (
    select
        measure,
        part,
        area,
        month,
        numerator,
        denominator,
        value,
        gap,
        is_divided,
        is_ratio,
        strftime(strptime(month, '%Y-%m') - to_months(window_months - 1), '%Y-%m') as window_start,
        case when window_months is not null
            then count(*) filter (where numerator is not null or gap = $suppressed) over to_month end as months_received,
        case when window_months = count(numerator) over to_month
            then sum(numerator) over to_month end as current_numerator,
        case when window_months = count(denominator) over to_month
            then sum(denominator) over to_month end as current_denominator
    from monthly
    window to_month as (
        partition by measure, part, area
        order by month
        rows between coalesce(window_months, 1) - 1 preceding and current row
    )
),

valued as (
    select
        *,
        case
            when not is_divided then current_numerator
            when is_ratio then 100 * current_numerator / nullif(current_denominator, 0)
            else current_numerator / nullif(current_denominator, 0)
        end as current
    from summed
),

with_year_before as (
    select
        *,
        lag(current, 12) over by_month as previous,
        lag(current_numerator, 12) over by_month as previous_numerator,
        lag(current_denominator, 12) over by_month as previous_denominator
    from valued
    window by_month as (partition by measure, part, area order by month)
)

select
    measure,
    part,
    area,
    -- Calendar month, YYYY-MM; last month of the current window
    month,
    numerator,
    denominator,
    value,
    -- Why the month has no values; blank where it has
    gap,
    -- First month of the current window; the previous window is the same a year before
    window_start,
    current,
    previous,
    current - previous as difference,
    case when is_ratio then current - previous else 100 * (current - previous) / nullif(previous, 0) end as change,
    case when is_ratio then 'pp' else '%' end as change_unit,
    current_numerator,
    current_denominator,
    previous_numerator,
    previous_denominator,
    months_received
from with_year_before
