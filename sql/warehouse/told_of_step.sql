-- one row where a step of a publication was last done of the same state: what came of it
select told
from kept_step
where publication = $1 and step = $2 and state = $3
