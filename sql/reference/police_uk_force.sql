-- one row per name that a force of data.police.uk reports by: the force, as its files are named
select
    force,
    reported_by
from read_csv($file, header = true, columns = {
    'force': 'varchar',
    'reported_by': 'varchar'
})
