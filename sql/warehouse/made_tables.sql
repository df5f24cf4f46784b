-- one row per table of a mart that stands in the warehouse
select made
from mart_file
