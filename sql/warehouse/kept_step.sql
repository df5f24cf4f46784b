-- one row per publication and step of it: what came of the step when it was last done, and of what state
create table if not exists kept_step (publication varchar, step varchar, state varchar, told varchar)
