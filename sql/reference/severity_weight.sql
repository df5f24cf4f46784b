-- one row per offence code that has a severity weight of the vintage in use; one that is blank or 0 is none
select
    offence_code,
    try_cast(severity_weight as double) as severity_weight
from read_csv($file, header = true, columns = {
    'vintage': 'varchar',
    'offence_code': 'varchar',
    'severity_weight': 'varchar'
})
where vintage = $vintage
    and try_cast(severity_weight as double) > 0
