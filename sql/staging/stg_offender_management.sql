-- one row per person and cohort
select
    nominal_ref,

    parsed_date(entered_on) as entered_on,
    parsed_date(exited_on) as exited_on,

    cohort,
    parsed_decimal(entry_score) as entry_score,
    parsed_decimal(exit_score) as exit_score,

    extract_id,
    extract_line
from accepted_offender_management
