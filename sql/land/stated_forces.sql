-- one row per name of a force, with the name that its files have
select name, stated_force(name) as stated
from (select unnest({names}) as name)
