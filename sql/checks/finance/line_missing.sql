-- one row per month and line of the accounts that has no amounts
with expected as (
    select month, line
    from (select distinct month from finance) as received
    cross join (
        select 'capital' as line
        union all
        select 'revenue' as line
        union all
        select 'efficiency' as line
    ) as due
)

select
    'notes' as level,
    'the lines capital, revenue and efficiency in every month' as expected,
    format('no line {} in {}', expected.line, expected.month) as got,
    'Ask Finance for the line: its figure for the month is not available' as todo
from expected
left join finance on expected.month = finance.month and expected.line = finance.line
where finance.line is null
order by expected.month, expected.line
