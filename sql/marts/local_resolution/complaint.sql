-- one row per complaint locally resolved, in the month it was resolved
select
    complaint_ref,

    month_of(local_resolution_on) as month,
    -- When it was locally resolved; decides the month here
    local_resolution_on,

    allegation,
    -- Days from recording to local resolution
    date_diff('day', recorded_on, local_resolution_on) as days_to_resolve,

    extract_id,
    extract_line
from complaint
where local_resolution_on is not null
