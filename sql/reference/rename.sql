-- one row per column and old name whose records go on under a new name: renamed, or merged into it
select
    "column" as renamed_column,
    lower(old) as old_name,
    min(new) as new_name
from read_csv($file, header = true, columns = {
    'column': 'varchar',
    'old': 'varchar',
    'new': 'varchar',
    'month': 'varchar',
    'kind': 'varchar',
    'source': 'varchar'
})
where kind in ('rename', 'merger')
group by renamed_column, old_name
