-- one row per beat that the table of beats does not have
select
    'notes' as level,
    'beats of data-raw/reference/beats.csv' as expected,
    format('''{}'' on {} crimes', beat, count(*)) as got,
    'Add the name to the table, with the code of the beat: until then it is a beat of its own' as todo
from crime
where beat <> 'Unknown' and beat not in (select beat from beat)
group by beat
order by beat
