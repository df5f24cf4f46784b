-- one row per offence code that counts as a serious sexual offence
select
    offence_code
from read_csv($file, header = true, columns = {
    'offence_code': 'varchar',
    'offence': 'varchar'
})
