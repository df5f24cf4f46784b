-- months of a scan that are scanned again
delete from {scan}
where month in ({months})
