-- one row per name a beat has had, with the name it has now
select
    beat as known_as,
    first_value(beat) over (partition by beat_code order by known_from desc nulls last) as beat
from read_csv($file, header = true, columns = {
    'beat_code': 'varchar',
    'beat': 'varchar',
    'known_from': 'date',
    'known_to': 'date'
})
qualify row_number() over (partition by known_as order by known_from desc nulls last) = 1
