-- the rows of an extract go, all at once
alter table {landed} {on_cluster} drop partition {extract}
