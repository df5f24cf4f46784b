-- one row per word for how far an activity is, in small letters
select
    lower(status_word) as status_word,
    delivery_status
from read_csv($file, header = true, columns = {
    'status_word': 'varchar',
    'delivery_status': 'varchar'
})
