-- one row per offence code
select
    offence_code,
    offence,
    offence_group,
    offence_subgroup,
    is_victim_based
from read_csv($file, header = true, columns = {
    'offence_code': 'varchar',
    'offence': 'varchar',
    'offence_group': 'varchar',
    'offence_subgroup': 'varchar',
    'is_victim_based': 'boolean'
})
