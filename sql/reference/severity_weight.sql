-- one row per offence code that has a severity weight of the vintage in use
select
    offence_code,
    severity_weight
from read_csv($file, header = true, columns = {
    'vintage': 'varchar',
    'offence_code': 'varchar',
    'severity_weight': 'double'
})
where vintage = $vintage
