-- one row per person and cohort left, in the month the person left it
select
    nominal_ref,

    month_of(exited_on) as month,
    -- When the person entered the cohort
    entered_on,
    -- When the person left the cohort; decides the month here
    exited_on,

    cohort,
    entry_score,
    -- Risk score at exit
    exit_score,
    -- The person entered in 2016 or later
    entered_on >= date '2016-01-01' as has_entered_since_2016,

    extract_id,
    extract_line
from offender_management
where exited_on is not null
