-- one row per district of a force of data.police.uk that has several
select
    force,
    lower(district) as district_name,
    district
from read_csv($file, header = true, columns = {
    'force': 'varchar',
    'district': 'varchar'
})
