-- receipts of extracts of months before one go
delete from receipt
where month < $1
