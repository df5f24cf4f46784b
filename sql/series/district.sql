-- one row per district whose records stand in one division only
with places as (
    {places}
)

select
    district,
    min(division) as division
from places
where lower(division) <> 'unknown' and lower(district) <> 'unknown'
group by district
having count(distinct division) = 1
order by district
