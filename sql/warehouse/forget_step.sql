-- what came of a step of a publication goes
delete from kept_step
where publication = $1 and step = $2
