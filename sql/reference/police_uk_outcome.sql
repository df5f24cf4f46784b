-- one row per last outcome category of data.police.uk
select
    last_outcome_category,
    is_positive,
    is_open
from read_csv($file, header = true, columns = {
    'last_outcome_category': 'varchar',
    'is_positive': 'boolean',
    'is_open': 'boolean'
})
