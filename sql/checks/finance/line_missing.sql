-- one row per month and line of the accounts that has no amounts
with expected as (
    select month, line
    from (select distinct month from finance)
    cross join (select unnest(['capital', 'revenue', 'efficiency']) as line)
)

select
    'notes' as level,
    'the lines capital, revenue and efficiency in every month' as expected,
    format('no line {} in {}', line, month) as got,
    'Ask Finance for the line: its figure for the month is not available' as todo
from expected
anti join finance using (month, line)
order by month, line
