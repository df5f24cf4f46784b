-- one row where a step of some feeds was last done of the same state: what came of it
select told
from step_of_feeds
where feeds = $1 and step = $2 and state = $3
