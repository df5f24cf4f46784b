-- one row per outcome type that the table of outcome types does not have
select
    'notes' as level,
    'outcome types of data-raw/reference/outcome-types.csv' as expected,
    format('the type ''{}'' on {} outcomes', outcome_code, count(*)) as got,
    'Add the type to the table: until then its outcomes count as not positive' as todo
from outcome
anti join outcome_type using (outcome_code)
group by outcome_code
order by outcome_code
