-- one row per row of the paper for the whole force that the paper before had too, in its last issue, with both changes
with earlier as (
    select *
    from published_values
    where
        area = $1
        and as_at = (select max(as_at) from published_values where as_at < $2)
    qualify row_number() over (partition by measure, part order by issue desc) = 1
)

select
    exceptions.measure,
    exceptions.part,
    earlier.as_at,
    earlier.current as current_before,
    earlier.change as change_before,
    earlier.status as status_before
from exceptions
inner join earlier
    on
        earlier.measure = exceptions.measure
        and earlier.part = exceptions.part
