-- whether a row that says its force says another: not one of the names that ours has, nor one like them; where forces
-- are listed as others, one of those
create or replace temp macro states_another_force(name, usual, ours, others) as
    name is not null
    and not list_contains(usual, name)
    and not list_contains(ours, stated_force(name))
    and (others is null or list_contains(others, stated_force(name)))
