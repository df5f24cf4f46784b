-- one row per neighbourhood of a local priority area
select
    priority_area,
    lsoa_code
from read_csv($file, header = true, columns = {
    'priority_area': 'varchar',
    'lsoa_code': 'varchar'
})
