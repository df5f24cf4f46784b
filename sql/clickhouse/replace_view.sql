-- one row per row of a query, in the place of the view that had the name
create or replace view {view} as
{query}
