-- one row per row of a table or view that is of one publication
create or replace temp view {name} as
from {place}.{name}
where publication = {publication}
