-- one row per person and cohort, in the month the person entered it
select
    nominal_ref,

    month_of(entered_on) as month,
    entered_on,
    exited_on,

    cohort,
    entry_score,
    exit_score,
    -- The person has left the cohort
    exited_on is not null as has_left,

    extract_id,
    extract_line
from stg_offender_management
