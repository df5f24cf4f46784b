-- one row per issue of an earlier paper that has a value of the row, the newest first
select
    published.* exclude (measure, part, area, area_level, unit),
    why is not null as is_revised,
    now,
    why
from published_values as published
left join revisions as revised
    on revised.measure = published.measure
    and revised.part = published.part
    and revised.area = published.area
    and revised.published_as_at = published.as_at
    and revised.published_issue = published.issue
where
    published.measure = $1
    and published.part = $2
    and published.area = $3
order by
    published.as_at desc,
    published.issue desc
