-- the raw folder that a publication was built from goes
delete from origin
where publication = $1
