-- one row per offence code that the table of offences does not have
select
    'notes' as level,
    'offence codes of data-raw/reference/offences.csv' as expected,
    format('the code ''{}'' on {} crimes', offence_code, count(*)) as got,
    'Add the code to the table: until then its crimes count as not victim-based and have no severity' as todo
from crime
where offence_code is not null and offence = 'Unknown'
group by offence_code
order by offence_code
