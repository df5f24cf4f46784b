-- one row per result of a stop and search, in small letters
select
    lower(outcome) as search_outcome,
    is_arrest
from read_csv($file, header = true, columns = {
    'outcome': 'varchar',
    'is_arrest': 'boolean'
})
