-- one row per feed of which the warehouse holds extracts of months before one
with held as (
    select
        feed,
        month,
        rows_accepted,
        (select count(*) from quarantine where extract_id = receipt.extract_id) as held_back,
        (select count(*) from extract_finding where extract_id = receipt.extract_id) as findings
    from receipt
    where month < $1
)

select
    feed,
    count(*) as extracts,
    min(month) as first_month,
    max(month) as last_month,
    sum(rows_accepted)::bigint as rows,
    sum(held_back)::bigint as quarantined,
    sum(findings)::bigint as findings
from held
group by feed
order by feed
