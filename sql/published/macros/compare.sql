-- one row per part and area of a measure as at a month: the current window, the previous one and the change
-- example: from compare('T3A.1', '2018-05')
create macro compare(code, as_at_month, paper := null) as table
    select *
    from comparisons
    where measure = code
        and publication = coalesce(paper, (select publication from codes where measure = code))
        and as_at = as_at_month and $is_this_mart
    order by part, area <> 'force', area
