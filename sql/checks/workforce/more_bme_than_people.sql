-- one row per month and role with more people of a minority background than people
select
    'notes' as level,
    'at most as many people of a minority background as people in the role' as expected,
    format('{} of {} ({}, {})', headcount_bme, headcount, role, month) as got,
    'Ask Human Resources for the counts of the month: its percentage is not to be used' as todo
from workforce
where headcount_bme > headcount
order by month, role
