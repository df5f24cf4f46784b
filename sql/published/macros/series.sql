-- one row per part, area and month of a measure: what was counted in the month, divided by what
-- example: from series('T3A.1') where area = 'force'
create macro series(code, paper := null) as table
    select *
    from series
    where measure = code
        and publication = coalesce(paper, (select publication from codes where measure = code))
        and $is_this_mart
    order by part, area <> 'force', area, month
