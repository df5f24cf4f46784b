-- one row per Home Office outcome type
select
    outcome_code,
    outcome,
    is_positive,
    is_unresolved_with_suspect,
    is_unresolved
from read_csv($file, header = true, columns = {
    'outcome_code': 'varchar',
    'outcome': 'varchar',
    'is_positive': 'boolean',
    'is_unresolved_with_suspect': 'boolean',
    'is_unresolved': 'boolean'
})
