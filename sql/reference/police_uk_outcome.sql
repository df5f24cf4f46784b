-- one row per last outcome category of data.police.uk
select
    last_outcome_category,
    is_positive
from read_csv($file, header = true, columns = {
    'last_outcome_category': 'varchar',
    'is_positive': 'boolean'
})
