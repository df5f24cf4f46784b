-- one row per window of the last paper that begins before a month, with the measures that have it
with compared as (
    select
        measure,
        as_at,
        window_start,
        window_end
    from results
    where status <> 'not available'

    union

    select
        measure,
        as_at,
        previous_start,
        previous_end
    from results
    where status <> 'not available'
)

select
    as_at,
    window_start,
    window_end,
    string_agg(measure, ', ' order by measure) as measures
from compared
where window_start < $1
group by
    as_at,
    window_start,
    window_end
order by
    window_start,
    window_end
