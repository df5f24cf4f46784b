-- one row per measure, part and area of the level that an area is of
select *
from results
where
    area_level = (
        select min(area_level)
        from results
        where area = $1
    )
