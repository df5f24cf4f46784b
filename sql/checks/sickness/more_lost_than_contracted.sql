-- one row per month and role with more hours lost to sickness than contracted
select
    'notes' as level,
    'at most as many hours lost as contracted' as expected,
    format('{} of {} hours ({}, {})', hours_lost, hours_contracted, role, month) as got,
    'Ask Human Resources for the hours of the month: its percentage is not to be used' as todo
from sickness
where hours_lost > hours_contracted
order by month, role
