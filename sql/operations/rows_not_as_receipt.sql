-- one row per extract of a feed of which the warehouse holds more or fewer rows than its receipt says were accepted
with held as (
    select
        extract_id,
        count(*) as held
    from ({landed})
    group by extract_id
)

select
    file,
    rows_accepted as accepted,
    coalesce(held, 0) as held
from receipt
left join held using (extract_id)
where
    feed = $1
    and rows_accepted <> coalesce(held, 0)
order by file
