-- one row per set of feeds and step of it: what came of the step when it was last done, and of what state
create table if not exists step_of_feeds (feeds varchar, step varchar, state varchar, told varchar)
