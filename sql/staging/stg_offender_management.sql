-- one row per person and cohort
select
    nominal_ref,

    entered_on,
    exited_on,

    cohort,
    entry_score,
    exit_score,

    extract_id,
    extract_line
from accepted_offender_management
