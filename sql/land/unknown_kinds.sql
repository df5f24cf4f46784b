-- one row: rows of the neighbourhood table of no known kind, and the first of them
select count(*) as rows, min(extract_line) as line
from classed_neighbourhood
where area_kind = 'unknown'
