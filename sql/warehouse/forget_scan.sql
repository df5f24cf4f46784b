-- every publication has to scan the mart whole
delete from scan_state
where mart = $1
