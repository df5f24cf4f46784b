-- one row per day on which offices in England and Wales are closed, besides Saturdays and Sundays
select holiday_on
from read_csv($file, header = true, columns = {
    'holiday_on': 'date',
    'bank_holiday': 'varchar'
})
