-- one row per vintage and offence code
select
    vintage,
    offence_code,
    severity_weight
from read_csv($file, header = true, columns = {
    'vintage': 'varchar',
    'offence_code': 'varchar',
    'severity_weight': 'double'
})
