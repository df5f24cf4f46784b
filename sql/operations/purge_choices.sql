-- findings about which extract was chosen, of files with months before one, go
delete from choice_finding
where file in (
    select file
    from receipt
    where month < $1
)
