-- one row per offence code of the table that has no severity weight
select
    'notes' as level,
    'a severity weight for every offence' as expected,
    format('none for ''{}'' ({} crimes)', offence_code, count(*)) as got,
    'Add its weight of the same vintage: until then its crimes add nothing to the severity score' as todo
from crime
where offence_code is not null and offence <> 'Unknown' and not has_severity_weight
group by offence_code
order by offence_code
