-- one row per part, area and month of a measure: the window of 12 months that ends with the month
-- example: from rolling12('T3A.1') where area = 'force' and month >= '2018-01'
create macro rolling12(code, paper := null) as table
    select
        publication,
        measure,
        part,
        area,
        month,
        window_start,
        current_numerator as numerator,
        current_denominator as denominator,
        current as value,
        months_received
    from rolling
    where measure = code
        and publication = coalesce(paper, (select publication from codes where measure = code))
        and $is_this_mart
    order by part, area <> 'force', area, month
