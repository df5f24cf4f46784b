-- one row per accepted extract with rows in either window, $1 to $2 or $3 to $4
select
    feed,
    file,
    month,
    state,
    rows_in,
    rows_accepted,
    rows_quarantined,
    rows_skipped,
    sha256
from extracts
where
    state = 'accepted'
    and (
        (first_month <= $2 and last_month >= $1)
        or (first_month <= $4 and last_month >= $3)
    )
order by
    feed,
    month,
    file
