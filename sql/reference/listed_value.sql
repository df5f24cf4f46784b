-- one row per value of a list, in small letters
select
    list,
    lower(value) as value
from read_csv($file, header = true, columns = {
    'list': 'varchar',
    'value': 'varchar'
})
