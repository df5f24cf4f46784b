-- rows of extracts of months before one go
delete from {table}
where extract_id in (
    select extract_id
    from receipt
    where month < $1
)
