-- one row per measure, part, area and as-at month: what results says, as at every month of the series
with monthly as (
    select measure, part, area, area_level, month, numerator
    from series
    union all by name
    select measure, part, area, area_level, as_at as month
    from results
    anti join series using (measure, part, area)
),

due as (
    select
        measure,
        part,
        area,
        area_level,
        month as as_at,
        strftime(strptime(month, '%Y-%m') - to_months(lag_months), '%Y-%m') as due_month,
        max(month) filter (where numerator is not null) over (
            partition by measure, part, area
            order by month
            rows between lag_months + may_lag_months preceding and lag_months preceding
        ) as latest_month,
        unit,
        statistic,
        is_ratio,
        window_months
    from monthly
    join definitions using (measure)
),

ended as (
    select *, coalesce(latest_month, due_month) as window_end
    from due
)

select
    ended.measure,
    ended.part,
    ended.area,
    ended.area_level,
    ended.as_at,
    ended.unit,
    ended.statistic,
    -- First month of the current window; the previous window is the same a year before
    strftime(strptime(window_end, '%Y-%m') - to_months(window_months - 1), '%Y-%m') as window_start,
    window_end,
    -- First month of the previous window
    strftime(strptime(window_end, '%Y-%m') - to_months(window_months - 1 + 12), '%Y-%m') as previous_start,
    -- Last month of the previous window
    strftime(strptime(window_end, '%Y-%m') - to_months(12), '%Y-%m') as previous_end,
    current,
    previous,
    difference,
    change,
    case when ended.is_ratio then 'pp' else '%' end as change_unit,
    current_numerator,
    current_denominator,
    previous_numerator,
    previous_denominator,
    case when window_months is not null then coalesce(months_received, 0) end as months_received
from ended
left join rolling
    on ended.measure = rolling.measure
    and ended.part = rolling.part
    and ended.area = rolling.area
    and ended.window_end = rolling.month
