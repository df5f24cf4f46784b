-- one row per person and cohort left, in the month the person left it
select
    nominal_ref,

    strftime(exited_on, '%Y-%m') as month,
    entered_on,
    exited_on,

    cohort,
    entry_score,
    exit_score,
    entered_on >= date '2016-01-01' as has_entered_since_2016,

    extract_id,
    extract_line
from stg_offender_management
where exited_on is not null
