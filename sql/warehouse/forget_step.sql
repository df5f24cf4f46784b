-- what came of a step of some feeds goes
delete from step_of_feeds
where feeds = $1 and step = $2
