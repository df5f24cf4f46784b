-- one row more per row of a query
insert into {table} ({columns})
{query}
