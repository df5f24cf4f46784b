-- one row per person and cohort left, in the month the person left it
select
    nominal_ref,

    strftime(exited_on, '%Y-%m') as month,
    -- When the person entered the cohort
    entered_on,
    -- When the person left the cohort; decides the month here
    exited_on,

    cohort,
    entry_score,
    -- Risk score at exit
    exit_score,

    extract_id,
    extract_line
from stg_offender_management
where exited_on is not null
