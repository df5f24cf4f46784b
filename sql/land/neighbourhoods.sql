-- one row per neighbourhood of the table that was handed in; one of both kinds is of the unknown kind
insert into neighbourhood
select lsoa_code, if(count(distinct area_kind) = 1, min(area_kind), 'unknown')
from classed_neighbourhood
group by lsoa_code
